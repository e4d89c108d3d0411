import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { visibleOf } from "../../../client/model/visible.ts";
import { applyLayout, computeLayout, moveEntities, togglePins } from "../../../client/state/actions/arrange.ts";
import { clearFilters, setTime, setUndated, toggleKind, toggleModalities, toggleType } from "../../../client/state/actions/filter.ts";
import { stepThrough, undo } from "../../../client/state/actions/history.ts";
import { addToView, clearView, remember } from "../../../client/state/actions/populate.ts";
import { selectEntity, selectRelation } from "../../../client/state/actions/select.ts";
import {
  collapse,
  hideSelected,
  keepOnlySelected,
  removeSelected,
  removeSingles,
  showHidden,
} from "../../../client/state/actions/takeAway.ts";
import { showAnswer, showFoldedAnswer } from "../../../client/state/actions/showAnswer.ts";
import { drawnIn } from "../../../client/state/drawnIn.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleRelation } from "../example.ts";

const IDS = ["official:a", "official:b", "meeting:m", "province:p", "country:jp"];
const RELATIONS = [
  exampleRelation("official:a", "ATTENDED", "meeting:m"),
  exampleRelation("official:b", "ATTENDED", "meeting:m"),
  exampleRelation("province:p", "COOPERATED_WITH", "country:jp", { modality: "HOPED" }),
];
const KNOWN = remember(INITIAL_STATE, { entities: IDS.map((id) => exampleEntity(id)), relations: RELATIONS });
const FULL = addToView(KNOWN, { entityIds: IDS, relationIds: RELATIONS.map(({ id }) => id), by: "answer" });

function visible(state: ExplorerState): { entities: string[]; relations: string[] } {
  const { entities, relations } = visibleOf(state.view, state.entities, state.relations);
  return { entities: entities.map(({ id }) => id), relations: relations.map(({ id }) => id) };
}

describe("addToView", () => {
  it("moves nothing that stands on the canvas", () => {
    const first = addToView(KNOWN, { entityIds: ["official:a", "official:b"], relationIds: [], by: "hand" });
    const grown = addToView(first, { entityIds: IDS, relationIds: [], by: "expansion", parent: "official:a" });
    for (const id of first.view.entities) expect(grown.view.positions[id]).toEqual(first.view.positions[id]);
    expect(Object.keys(grown.view.positions)).toHaveLength(IDS.length);
  });

  it("is no step where it brings nothing new", () => {
    expect(addToView(FULL, { entityIds: IDS, relationIds: [], by: "hand" }).past).toBe(FULL.past);
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

  it("take an entity that loses its last relation away, and fade one that the reader added", () => {
    const byHand = addToView(FULL, { entityIds: ["official:a"], relationIds: [], by: "hand" });
    const filtered = toggleType(byHand, "ATTENDED");
    const { entities, faded } = visibleOf(filtered.view, filtered.entities, filtered.relations);
    expect(entities.map(({ id }) => id)).toEqual(["official:a", "province:p", "country:jp"]);
    expect([...faded]).toEqual(["official:a"]);
  });

  it("keep undated relations in a window of time until they are turned away", () => {
    const windowed = setTime(FULL, { from: "2023" });
    expect(visible(windowed).relations).toHaveLength(3);
    expect(visible(setUndated(windowed, false)).relations).toEqual([]);
    expect(visible(clearFilters(windowed))).toEqual(visible(FULL));
  });

  it("hide single entities with their relations, and show them again", () => {
    const hidden = hideSelected(selectEntity(FULL, "meeting:m"));
    expect(visible(hidden)).toEqual({ entities: ["province:p", "country:jp"], relations: [RELATIONS[2]?.id] });
    expect(visible(showHidden(hidden))).toEqual(visible(FULL));
  });
});

describe("removeSelected", () => {
  it("takes an entity off with its relations, and undo brings both back", () => {
    const removed = removeSelected(selectEntity(FULL, "meeting:m"));
    expect(visible(removed)).toEqual({ entities: IDS.filter((id) => id !== "meeting:m"), relations: [RELATIONS[2]?.id] });
    expect(visible(undo(removed))).toEqual(visible(FULL));
  });
});

describe("collapse", () => {
  const ALONE = addToView(KNOWN, { entityIds: ["meeting:m"], relationIds: [], by: "hand" });
  const once = addToView(ALONE, {
    entityIds: ["official:a", "official:b"],
    relationIds: [RELATIONS[0]?.id ?? "", RELATIONS[1]?.id ?? ""],
    by: "expansion",
    parent: "meeting:m",
  });

  it("takes back exactly what that expansion brought", () => {
    expect(visible(collapse(once, "meeting:m"))).toEqual(visible(ALONE));
    expect(visible(undo(collapse(once, "meeting:m")))).toEqual(visible(once));
  });

  it("leaves what something else brought too, even where it came second and changed nothing", () => {
    const twice = addToView(once, { entityIds: ["official:a"], relationIds: [], by: "hand" });
    expect(visible(collapse(twice, "meeting:m")).entities).toEqual(["meeting:m", "official:a"]);
  });

  it("is no step where nothing was expanded", () => {
    expect(collapse(FULL, "meeting:m")).toBe(FULL);
  });
});

describe("keepOnlySelected and removeSingles", () => {
  it("leave the selected, and what relations join", () => {
    const kept = keepOnlySelected(selectEntity(selectEntity(FULL, "official:a"), "meeting:m", true));
    expect(visible(kept)).toEqual({ entities: ["official:a", "meeting:m"], relations: [RELATIONS[0]?.id] });
    expect(visible(removeSingles(keepOnlySelected(selectEntity(FULL, "official:a")))).entities).toEqual([]);
    expect(removeSingles(FULL)).toBe(FULL);
  });
});

describe("togglePins", () => {
  it("keeps a pinned entity where it is through every layout", () => {
    const pinned = togglePins(moveEntities(FULL, { "meeting:m": { x: 999, y: -7 } }), ["meeting:m"]);
    const layout = computeLayout(pinned, pinned.view, "byTime") ?? { positions: {}, bands: [] };
    expect(applyLayout(pinned, "byTime", layout).view.positions["meeting:m"]).toEqual({ x: 999, y: -7 });
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

  it("folds a large answer in one step of undo, with a line between those who met selected", () => {
    const pair = { a: "official:a", b: "official:b", grade: "MET" as const, events: ["meeting:m"], persons: [] };
    const met = { ...KNOWN, meetings: { "PERSON MET": { pairs: [pair], total: 1 } } };
    const answer = {
      entityIds: IDS,
      relationIds: RELATIONS.map(({ id }) => id),
      layout: "byTime" as const,
      headline: { en: "3", vi: "3" },
    };
    for (const selectedRelation of [RELATIONS[0]?.id, RELATIONS[2]?.id, undefined]) {
      const shown = showFoldedAnswer(met, { ...answer, selectedRelation }, "PERSON");
      const { pairs, entities } = drawnIn(shown);
      expect(pairs.size).toBe(1);
      expect(entities.map(({ id }) => id)).not.toContain("meeting:m");
      expect(shown.view.selection.relations).toEqual([...pairs.keys()]);
      expect(shown.past).toHaveLength(KNOWN.past.length + 1);
      expect(undo(shown).view).toEqual(KNOWN.view);
    }
  });
});

type Action = (state: ExplorerState) => ExplorerState;

const anyId = fc.constantFrom(...IDS);
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  anyId.map(
    (id): Action =>
      (state) =>
        addToView(state, {
          entityIds: [id],
          relationIds: RELATIONS.filter(({ source }) => source.id === id).map((each) => each.id),
          by: "hand",
        }),
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
  anyId.map(
    (id): Action =>
      (state) =>
        addToView(state, { entityIds: IDS, relationIds: RELATIONS.map((each) => each.id), by: "expansion", parent: id }),
  ),
  anyId.map(
    (id): Action =>
      (state) =>
        collapse(state, id),
  ),
  anyId.map(
    (id): Action =>
      (state) =>
        hideSelected(selectEntity(state, id)),
  ),
  anyId.map(
    (id): Action =>
      (state) =>
        togglePins(state, [id]),
  ),
  fc.constantFrom({ from: "2023" }, { to: "2022-05" }, {}).map(
    (time): Action =>
      (state) =>
        setTime(state, time),
  ),
  fc.constant<Action>(keepOnlySelected),
  fc.constant<Action>(removeSingles),
  fc.constant<Action>(showHidden),
  fc.constant<Action>(clearFilters),
  fc.constant<Action>(clearView),
);

describe("undo and redo", () => {
  it("lead back to where a session of random actions began, and forth to where it ended", () => {
    fc.assert(
      fc.property(fc.array(anyAction, { minLength: 60, maxLength: 60 }), (actions) => {
        const end = actions.reduce((state, action) => action(state), KNOWN);
        const back = stepThrough(end, -end.past.length);
        expect({ ...back.view, selection: undefined }).toEqual({ ...(end.past[0]?.view ?? end.view), selection: undefined });
        const forth = stepThrough(back, end.past.length);
        expect(forth.view).toEqual(end.view);
      }),
    );
  });
});
