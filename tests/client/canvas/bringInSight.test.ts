import { afterEach, describe, expect, it } from "@jest/globals";
import cytoscape, { type Core } from "cytoscape";
import { bringInSight, cameSince } from "../../../client/canvas/bringInSight.ts";

let cy: Core | undefined;

afterEach(() => cy?.destroy());

function draw(places: Readonly<Record<string, { x: number; y: number }>>): Core {
  const nodes = Object.entries(places).map(([id, position]) => ({ group: "nodes" as const, data: { id }, position }));
  cy = cytoscape({ headless: true, styleEnabled: true, elements: nodes, layout: { name: "preset" } });
  // Without a window Cytoscape takes itself for one pixel wide.
  Object.assign(cy, { width: () => 300, height: () => 150 });
  cy.viewport({ zoom: 1, pan: { x: 150, y: 75 } });
  return cy;
}

describe("bringInSight", () => {
  it("moves nothing where everything that came is in sight", () => {
    expect(bringInSight(draw({ a: { x: 0, y: 0 }, b: { x: 20, y: 0 } }), ["b"])).toBe(false);
  });

  it("looks just far enough to see what came, and leaves every entity where it is", () => {
    const places = { a: { x: 0, y: 0 }, b: { x: 900, y: -40 } };
    const drawn = draw(places);
    expect(bringInSight(drawn, ["b"])).toBe(true);
    const { x1, x2, y1, y2 } = drawn.getElementById("b").renderedBoundingBox();
    expect([x1, y1].every((side) => side >= 0)).toBe(true);
    expect(x2).toBeLessThanOrEqual(drawn.width());
    expect(y2).toBeLessThanOrEqual(drawn.height());
    expect(drawn.zoom()).toBe(1);
    for (const [id, place] of Object.entries(places)) expect(drawn.getElementById(id).position()).toEqual(place);
  });

  it("looks from farther away where what came is wider than the window", () => {
    const drawn = draw({ a: { x: -2000, y: 0 }, b: { x: 2000, y: 0 } });
    bringInSight(drawn, ["a", "b"]);
    expect(drawn.zoom()).toBeLessThan(1);
    for (const id of ["a", "b"]) expect(drawn.getElementById(id).renderedPosition().x).toBeGreaterThan(0);
  });
});

describe("cameSince", () => {
  it("tells what is new, but not of a first view", () => {
    expect(cameSince(["a"], ["a", "b"])).toEqual(["b"]);
    expect(cameSince([], ["a", "b"])).toEqual([]);
  });
});
