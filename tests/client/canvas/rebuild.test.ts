import { afterEach, describe, expect, it, jest } from "@jest/globals";
import cytoscape from "cytoscape";
import fc from "fast-check";
import { describePicture, toElements, type Picture } from "../../../client/canvas/elements.ts";
import { pictureSize } from "../../../client/canvas/pictureSize.ts";
import { syncElements, syncInSlices } from "../../../client/canvas/syncElements.ts";
import { moveEntities, togglePins } from "../../../client/state/actions/arrange.ts";
import { clearFilters, toggleKind, toggleType } from "../../../client/state/actions/filter.ts";
import { redo, undo } from "../../../client/state/actions/history.ts";
import { setLanguage } from "../../../client/state/actions/notice.ts";
import { addToView, remember } from "../../../client/state/actions/populate.ts";
import { selectEntity, selectRelation } from "../../../client/state/actions/select.ts";
import { growSelection, invertSelection, selectSameKinds, selectAll } from "../../../client/state/actions/selectMany.ts";
import {
  collapse,
  collapseLast,
  hideSelected,
  keepOnlySelected,
  removeSelected,
  showHidden,
} from "../../../client/state/actions/takeAway.ts";
import { drawnIn, wholeIn } from "../../../client/state/drawnIn.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleRelation } from "../example.ts";

const COUNTS = [{ type: "ATTENDED", direction: "OUT", kind: "MEETING", count: 4 }] as const;
const IDS = ["official:a", "official:b", "meeting:m", "province:p", "country:jp", "organization:o"];
const RELATIONS = [
  exampleRelation("official:a", "ATTENDED", "meeting:m"),
  exampleRelation("official:b", "ATTENDED", "meeting:m"),
  exampleRelation("province:p", "COOPERATED_WITH", "country:jp", { modality: "HOPED" }),
  exampleRelation("organization:o", "PART_OF", "province:p"),
];
const KNOWN = remember(INITIAL_STATE, { entities: IDS.map((id) => exampleEntity(id, { counts: COUNTS })), relations: RELATIONS });

afterEach(() => {
  jest.restoreAllMocks();
});

type Action = (state: ExplorerState) => ExplorerState;

const anyId = fc.constantFrom(...IDS);
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.tuple(anyId, fc.subarray(IDS)).map(
    ([parent, entityIds]): Action =>
      (state) =>
        addToView(state, { entityIds, relationIds: RELATIONS.map(({ id }) => id), by: "expansion", parent }),
  ),
  fc.tuple(anyId, fc.boolean()).map(
    ([id, adding]): Action =>
      (state) =>
        selectEntity(state, id, adding),
  ),
  fc.constantFrom(...RELATIONS).map(
    ({ id }): Action =>
      (state) =>
        selectRelation(state, id),
  ),
  fc.tuple(anyId, fc.integer({ min: -500, max: 500 })).map(
    ([id, x]): Action =>
      (state) =>
        state.view.entities.includes(id) ? moveEntities(state, { [id]: { x, y: -x } }) : state,
  ),
  anyId.map(
    (id): Action =>
      (state) =>
        togglePins(state, [id]),
  ),
  anyId.map(
    (id): Action =>
      (state) =>
        collapse(state, id),
  ),
  anyId.map(
    (id): Action =>
      (state) =>
        collapseLast(state, id),
  ),
  fc.constantFrom("MEETING" as const, "OFFICIAL").map(
    (kind): Action =>
      (state) =>
        toggleKind(state, kind),
  ),
  fc.constant<Action>((state) => toggleType(state, "ATTENDED")),
  fc.constant<Action>((state) => setLanguage(state, state.language === "EN" ? "VI" : "EN")),
  fc.constantFrom<Action>(undo, redo, clearFilters, showHidden, hideSelected, keepOnlySelected, removeSelected),
  fc.constantFrom<Action>(selectAll, growSelection, invertSelection, selectSameKinds),
);

function pictureOf(state: ExplorerState): Picture {
  const { view, relations, links, ties, language } = state;
  return { visible: drawnIn(state), view, relations, links, ties, language, size: pictureSize(wholeIn(state)) };
}

function elementsOf(state: ExplorerState): ReturnType<typeof toElements> {
  return toElements(pictureOf(state));
}

function contents(cy: cytoscape.Core): unknown[] {
  const told = cy.elements().map((element) => ({
    data: element.data() as unknown,
    classes: element.classes(),
    position: element.isNode() ? { ...element.position() } : undefined,
  }));
  return told.sort((a, b) => (JSON.stringify(a.data) < JSON.stringify(b.data) ? -1 : 1));
}

describe("destroying and rebuilding the instance from state", () => {
  it("loses nothing after any session: positions, classes and selection are those of the instance that followed each step", () => {
    fc.assert(
      fc.property(fc.array(anyAction, { minLength: 20, maxLength: 40 }), (actions) => {
        const following = cytoscape({ headless: true });
        const end = actions.reduce((state, action) => {
          const next = action(state);
          syncElements(following, elementsOf(next));
          return next;
        }, KNOWN);
        const rebuilt = cytoscape({ headless: true });
        syncElements(rebuilt, elementsOf(end));
        expect(contents(rebuilt)).toEqual(contents(following));
        following.destroy();
        rebuilt.destroy();
      }),
      { numRuns: 25 },
    );
  });

  it("draws a large change in slices, and a newer one goes on from where the older stopped", async () => {
    // Each look at the clock finds a slice's time over, so that slices do not depend on the machine.
    let now = 0;
    jest.spyOn(performance, "now").mockImplementation(() => (now += 1_000));
    const many = Array.from({ length: 900 }, (_, i) => exampleEntity(`official:n${i}`));
    const known = remember(INITIAL_STATE, { entities: many });
    const full = addToView(known, { entityIds: many.map(({ id }) => id), relationIds: [], by: "answer" });
    const cy = cytoscape({ headless: true });
    await new Promise<void>((resolve) => {
      const stop = syncInSlices(
        cy,
        () => describePicture(pictureOf(full)),
        () => undefined,
      );
      cy.one("add", () => {
        stop();
        resolve();
      });
    });
    expect(cy.elements().length).toBeGreaterThan(0);
    expect(cy.elements().length).toBeLessThan(many.length);
    await new Promise<void>((resolve) => {
      syncInSlices(
        cy,
        () => describePicture(pictureOf(full)),
        () => resolve(),
      );
    });
    const rebuilt = cytoscape({ headless: true });
    syncElements(rebuilt, elementsOf(full));
    expect(contents(cy)).toEqual(contents(rebuilt));
    cy.destroy();
    rebuilt.destroy();
  });
});
