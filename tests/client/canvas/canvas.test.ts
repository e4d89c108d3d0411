import { afterEach, describe, expect, it } from "@jest/globals";
import cytoscape from "cytoscape";
import { emphasisOf } from "../../../client/canvas/emphasis.ts";
import { toElements, type Picture } from "../../../client/canvas/elements.ts";
import { stylesheet } from "../../../client/canvas/stylesheet.ts";
import { syncElements } from "../../../client/canvas/syncElements.ts";
import { splitId } from "../../../client/model/drawnIds.ts";
import { PALETTES } from "../../../client/model/palette.ts";
import { EMPTY_VIEW } from "../../../client/model/view.ts";
import { exampleEntity, exampleName, exampleRelation } from "../example.ts";
import { byId, Lookup } from "../../../client/model/lookup.ts";

const ENTITIES = [
  exampleEntity("province:p", { counts: [{ type: "CONCERNS", direction: "IN", kind: "FIGURE", count: 7 }] }),
  exampleEntity("country:jp"),
  exampleEntity("meeting:m", { start: "2023-01-12" }),
];
const HOSTED = exampleRelation("province:p", "HOSTED", "meeting:m");
const HOPED = exampleRelation("province:p", "COOPERATED_WITH", "country:jp", { modality: "HOPED" });
const PICTURE: Picture = {
  visible: { entities: ENTITIES, relations: [HOSTED, HOPED], faded: new Set() },
  view: {
    ...EMPTY_VIEW,
    entities: ENTITIES.map(({ id }) => id),
    relations: [HOSTED.id, HOPED.id],
    positions: { "province:p": { x: 10, y: 20 }, "country:jp": { x: 300, y: 0 }, "meeting:m": { x: 150, y: 90 } },
    bands: [{ id: "undated", label: { en: "Undated", vi: "Không rõ ngày" }, x: 0, y: 0, width: 100, height: 50 }],
    selection: { entities: [], relations: [HOPED.id] },
  },
  relations: Lookup.of(byId([HOSTED, HOPED])),
  links: {},
  ties: Lookup.of(),
  language: "EN",
  size: "normal",
};

const drawn: cytoscape.Core[] = [];

afterEach(() => {
  for (const cy of drawn.splice(0)) if (!cy.destroyed()) cy.destroy();
});

function draw(picture: Picture): cytoscape.Core {
  const cy = cytoscape({ headless: true, styleEnabled: true, style: stylesheet(PALETTES.light) });
  drawn.push(cy);
  syncElements(cy, toElements(picture));
  return cy;
}

describe("the picture", () => {
  it("draws lines by modality, the host's edge thicker and the chosen edge apart", () => {
    const cy = draw(PICTURE);
    expect(cy.getElementById(HOPED.id).style("line-style")).toBe("dashed");
    expect(cy.getElementById(HOSTED.id).style("line-style")).toBe("solid");
    expect(cy.getElementById(HOSTED.id).numericStyle("width")).toBeGreaterThan(2.8);
    expect(cy.getElementById(HOPED.id).hasClass("chosen")).toBe(true);
  });

  it("lights a hop of a path on every line that it is drawn as", () => {
    const lines = ["province:q", "province:r"].map((id) => ({
      ...HOPED,
      id: splitId(HOPED.id, id, "country:jp"),
      source: exampleName(id),
    }));
    const visible = { ...PICTURE.visible, relations: [HOSTED, ...lines] };
    const { lit } = emphasisOf({ ...PICTURE.view, spotlight: [HOPED.id] }, visible);
    expect(lit?.entities).toEqual(new Set(["province:q", "province:r", "country:jp"]));
    for (const { id } of lines) expect(lit?.relations.has(id)).toBe(true);
    expect(lit?.relations.has(HOSTED.id)).toBe(false);
  });

  it("gives events a second line, figures a badge and layouts their labelled bands", () => {
    const cy = draw(PICTURE);
    expect(cy.getElementById("caption|meeting:m").data("label")).toBe("12 Jan 2023");
    expect(cy.getElementById("badge|province:p").data("label")).toBe("7");
    expect(cy.getElementById("band|undated").data("label")).toBe("Undated");
  });

  it("tells the sides apart by fill", () => {
    const cy = draw(PICTURE);
    expect(cy.getElementById("province:p").style("background-color")).not.toBe(cy.getElementById("country:jp").style("background-color"));
    expect(cy.getElementById("province:p").style("border-color")).toBe(cy.getElementById("country:jp").style("border-color"));
  });

  it("is the same after it was destroyed and built again from the state", () => {
    const once = draw(PICTURE);
    const before = once.elements().jsons();
    once.destroy();
    expect(draw(PICTURE).elements().jsons()).toEqual(before);
  });

  it("follows a change in place: what goes is removed, what stays keeps its place", () => {
    const cy = draw(PICTURE);
    syncElements(cy, toElements({ ...PICTURE, visible: { entities: ENTITIES.slice(0, 2), relations: [HOPED], faded: new Set() } }));
    expect(cy.getElementById("meeting:m").empty()).toBe(true);
    expect(cy.getElementById("province:p").position()).toEqual({ x: 10, y: 20 });
  });
});
