import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { visibleOf } from "../../../client/model/visible.ts";
import { applyLayout, computeLayout, moveEntities } from "../../../client/state/actions/arrange.ts";
import { clearFilters, toggleKind, toggleModalities, toggleType } from "../../../client/state/actions/filter.ts";
import { redo, undo } from "../../../client/state/actions/history.ts";
import { addToView, clearView, remember, removeSelected } from "../../../client/state/actions/populate.ts";
import { selectEntity, selectRelation } from "../../../client/state/actions/select.ts";
import { showAnswer } from "../../../client/state/actions/showAnswer.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleRelation } from "../example.ts";

const IDS = ["official:a", "official:b", "meeting:m", "province:p", "country:jp"];
const RELATIONS = [
  exampleRelation("official:a", "ATTENDED", "meeting:m"),
  exampleRelation("official:b", "ATTENDED", "meeting:m"),
  exampleRelation("province:p", "COOPERATED_WITH", "country:jp", { modality: "HOPED" }),
];
const KNOWN = remember(INITIAL_STATE, { entities: IDS.map((id) => exampleEntity(id)), relations: RELATIONS });
const FULL = addToView(KNOWN, { entityIds: IDS, relationIds: RELATIONS.map(({ id }) => id) });

function visible(state: ExplorerState): { entities: string[]; relations: string[] } {
  const { entities, relations } = visibleOf(state.view, state.entities, state.relations);
  return { entities: entities.map(({ id }) => id), relations: relations.map(({ id }) => id) };
}

describe("addToView", () => {
  it("moves nothing that stands on the canvas", () => {
    const first = addToView(KNOWN, { entityIds: ["official:a", "official:b"], relationIds: [] });
    const grown = addToView(first, { entityIds: IDS, relationIds: [], parent: "official:a" });
    for (const id of first.view.entities) expect(grown.view.positions[id]).toEqual(first.view.positions[id]);
    expect(Object.keys(grown.view.positions)).toHaveLength(IDS.length);
  });

  it("is no step where it brings nothing new", () => {
    expect(addToView(FULL, { entityIds: IDS, relationIds: [] })).toBe(FULL);
  });
});

describe("filters", () => {
  it("take relations away with their ends, from everything that shows them", () => {
    const filtered = toggleKind(FULL, "MEETING");
    expect(visible(filtered).relations).toEqual([RELATIONS[2]?.id]);
    expect(visible(clearFilters(filtered))).toEqual(visible(FULL));
  });

  it("hide a type or a group of modalities and show it again", () => {
    expect(visible(toggleType(FULL, "ATTENDED")).relations).toHaveLength(1);
    const hidden = toggleModalities(FULL, ["HOPED", "PLANNED"]);
    expect(visible(hidden).relations).toHaveLength(2);
    expect(visible(toggleModalities(hidden, ["HOPED", "PLANNED"])).relations).toHaveLength(3);
  });
});

describe("removeSelected", () => {
  it("takes an entity off with its relations, and undo brings both back", () => {
    const removed = removeSelected(selectEntity(FULL, "meeting:m"));
    expect(visible(removed)).toEqual({ entities: IDS.filter((id) => id !== "meeting:m"), relations: [RELATIONS[2]?.id] });
    expect(visible(undo(removed))).toEqual(visible(FULL));
  });
});

describe("showAnswer", () => {
  it("replaces the view by a laid out one with the first evidence selected", () => {
    const answer = {
      entityIds: IDS,
      relationIds: RELATIONS.map(({ id }) => id),
      layout: "byTime" as const,
      headline: { en: "3", vi: "3" },
      selectedRelation: RELATIONS[0]?.id,
    };
    const shown = showAnswer(KNOWN, answer);
    expect(Object.keys(shown.view.positions).sort()).toEqual([...IDS].sort());
    expect(shown.view.selection.relations).toEqual([RELATIONS[0]?.id]);
    expect(shown.view.bands.length).toBeGreaterThan(0);
  });
});

type Action = (state: ExplorerState) => ExplorerState;

const anyId = fc.constantFrom(...IDS);
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  anyId.map(
    (id): Action =>
      (state) =>
        addToView(state, { entityIds: [id], relationIds: RELATIONS.filter(({ source }) => source.id === id).map((each) => each.id) }),
  ),
  anyId.map(
    (id): Action =>
      (state) =>
        removeSelected(selectEntity(state, id)),
  ),
  fc.constantFrom("MEETING" as const, "OFFICIAL", "COUNTRY").map(
    (kind): Action =>
      (state) =>
        toggleKind(state, kind),
  ),
  fc.constantFrom("ATTENDED", "COOPERATED_WITH").map(
    (type): Action =>
      (state) =>
        toggleType(state, type),
  ),
  fc.tuple(anyId, fc.integer(), fc.integer()).map(
    ([id, x, y]): Action =>
      (state) =>
        moveEntities(state, { [id]: { x, y } }),
  ),
  fc.constantFrom("twoSides" as const, "byTime", "byTerritory").map((name): Action => (state) => {
    const layout = computeLayout(state, state.view, name);
    return layout === undefined ? state : applyLayout(state, name, layout);
  }),
  fc.constantFrom(...RELATIONS).map(
    ({ id }): Action =>
      (state) =>
        removeSelected(selectRelation(state, id)),
  ),
  fc.constant<Action>(clearFilters),
  fc.constant<Action>(clearView),
);

describe("undo and redo", () => {
  it("lead back to where a session of random actions began, and forth to where it ended", () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 40 }), (actions) => {
        const end = actions.reduce((state, action) => action(state), KNOWN);
        let back = end;
        for (let i = 0; i < end.past.length; i += 1) back = undo(back);
        expect({ ...back.view, selection: undefined }).toEqual({ ...(end.past[0] ?? end.view), selection: undefined });
        let forth = back;
        for (let i = 0; i < end.past.length; i += 1) forth = redo(forth);
        expect(forth.view).toEqual(end.view);
      }),
    );
  });
});
