import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { fromPermalink, toPermalink } from "../../../client/model/permalink.ts";
import { applyLayout, computeLayout, fit, moveEntities, togglePins } from "../../../client/state/actions/arrange.ts";
import {
  clearFilters,
  isolateKind,
  isolateModalities,
  isolateType,
  moveTime,
  setLeast,
  setTime,
  setUndated,
  toggleKind,
  toggleModalities,
  toggleType,
} from "../../../client/state/actions/filter.ts";
import { foldMeetings, toggleAsOfToday, toggleEventFold, toggleSameEvent, unfoldMeetings } from "../../../client/state/actions/fold.ts";
import { redo, stepThrough, undo } from "../../../client/state/actions/history.ts";
import { nudgeSelected } from "../../../client/state/actions/nudge.ts";
import { addToView, clearView, remember } from "../../../client/state/actions/populate.ts";
import { clearSelection, selectEntities, selectEntity, selectRelations } from "../../../client/state/actions/select.ts";
import { growSelection, invertSelection, selectAll } from "../../../client/state/actions/selectMany.ts";
import { restoreView, showAnswer } from "../../../client/state/actions/showAnswer.ts";
import {
  collapse,
  collapseLast,
  collapseSelected,
  hideSelected,
  keepOnlySelected,
  removeSelected,
  removeSingles,
  showHidden,
} from "../../../client/state/actions/takeAway.ts";
import { setViewport } from "../../../client/state/actions/viewport.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleRelation } from "../example.ts";

type Action = (state: ExplorerState) => ExplorerState;

const IDS = ["official:a", "official:b", "meeting:m", "province:p", "country:jp"];
const RELATIONS = [
  exampleRelation("official:a", "ATTENDED", "meeting:m", { start: "2023-05-01", end: "2023-05-01" }),
  exampleRelation("official:b", "ATTENDED", "meeting:m"),
  exampleRelation("province:p", "COOPERATED_WITH", "country:jp", { modality: "HOPED" }),
];
const RELATION_IDS = RELATIONS.map(({ id }) => id);
const KNOWN = remember(INITIAL_STATE, { entities: IDS.map((id) => exampleEntity(id)), relations: RELATIONS });

const PLAIN: readonly Action[] = [
  keepOnlySelected,
  removeSelected,
  removeSingles,
  hideSelected,
  showHidden,
  clearFilters,
  clearView,
  clearSelection,
  selectAll,
  growSelection,
  invertSelection,
  unfoldMeetings,
  toggleSameEvent,
  toggleAsOfToday,
  fit,
];

function withId(id: string): readonly Action[] {
  return [
    (state) => addToView(state, { entityIds: [id], relationIds: RELATION_IDS, by: "hand" }),
    (state) => addToView(state, { entityIds: IDS, relationIds: RELATION_IDS, by: "expansion", parent: id }),
    (state) => selectEntity(state, id, true),
    (state) => hideSelected(selectEntity(state, id)),
    (state) => removeSelected(selectEntity(state, id)),
    (state) => collapse(state, id),
    (state) => collapseLast(state, id),
    (state) => collapseSelected(selectEntities(state, IDS)),
    (state) => togglePins(state, [id]),
    (state) => toggleEventFold(state, id),
    (state) => selectEntities(state, [id, "country:jp"]),
  ];
}

function withChoice(choice: number): readonly Action[] {
  const kind = (["MEETING", "OFFICIAL", "COUNTRY"] as const)[choice % 3] ?? "MEETING";
  const type = ["ATTENDED", "COOPERATED_WITH"][choice % 2] ?? "";
  const time = [{ from: "2023" }, { to: "2022-05" }, {}][choice % 3] ?? {};
  const layout = (["twoSides", "byTime", "byTerritory"] as const)[choice % 3] ?? "byTime";
  return [
    (state) => toggleKind(state, kind),
    (state) => isolateKind(state, kind, ["MEETING", "OFFICIAL", "COUNTRY"]),
    (state) => toggleType(state, type),
    (state) => isolateType(state, type, ["ATTENDED", "COOPERATED_WITH"]),
    (state) => toggleModalities(state, ["HOPED"]),
    (state) => isolateModalities(state, ["ASSERTED"]),
    (state) => setUndated(state, choice % 2 === 0),
    (state) => setLeast(state, "minDegree", choice % 4),
    (state) => setLeast(state, "minSources", choice % 2),
    (state) => setTime(state, time),
    (state) => moveTime(state, time),
    (state) => foldMeetings(state, choice % 2 === 0 ? "TERRITORY" : "PERSON"),
    (state) => selectRelations(state, RELATION_IDS.slice(0, choice % 3)),
    (state) => setViewport(state, { x: choice, y: -choice, zoom: 1 }),
    (state) => moveEntities(state, { [IDS[choice % IDS.length] ?? ""]: { x: choice, y: 2 * choice } }),
    (state) => nudgeSelected(state, { heading: "left", length: choice, continues: choice % 2 === 0 && state.past.length > 0 }),
    (state) => {
      const laid = computeLayout(state, state.view, layout);
      return laid === undefined ? state : applyLayout(state, layout, laid);
    },
    (state) =>
      showAnswer(state, {
        entityIds: IDS.slice(choice % 3),
        relationIds: RELATION_IDS,
        layout,
        headline: { en: "An answer", vi: "Một câu trả lời" },
        selectedRelation: RELATION_IDS[0],
      }),
    (state) => {
      const linked = fromPermalink(toPermalink(state.view));
      return linked === undefined ? state : restoreView(state, { linked, name: { en: "Open a link", vi: "Mở một liên kết" } });
    },
  ];
}

function pick(actions: readonly Action[], at: number): Action {
  return actions[at % actions.length] ?? ((state) => state);
}

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.nat().map((at) => pick(PLAIN, at)),
  fc.tuple(fc.constantFrom(...IDS), fc.nat()).map(([id, at]) => pick(withId(id), at)),
  fc.tuple(fc.nat(200), fc.nat()).map(([choice, at]) => pick(withChoice(choice), at)),
);
const session = fc.array(anyAction, { minLength: 60, maxLength: 60 });

describe("a session of sixty random actions", () => {
  it("is where it was after each action that is undone and done again", () => {
    fc.assert(
      fc.property(session, (actions) => {
        let state = KNOWN;
        for (const action of actions) {
          state = action(state);
          const again = redo(undo(state));
          expect(again.view).toBe(state.view);
          expect(again.past.map(({ view }) => view)).toEqual(state.past.map(({ view }) => view));
          expect(again.future).toEqual(state.future);
          state = again;
        }
      }),
    );
  });

  it("leads back to where it began, or to fifty steps ago, and forth to where it ended", () => {
    fc.assert(
      fc.property(session, (actions) => {
        const end = actions.reduce((state, action) => action(state), KNOWN);
        expect(end.past.length).toBeLessThanOrEqual(50);
        const back = stepThrough(end, -end.past.length);
        expect(back.past).toEqual([]);
        if (!end.stepsDropped) expect(back.view.entities).toEqual(KNOWN.view.entities);
        expect(stepThrough(back, end.past.length).view).toBe(end.view);
      }),
    );
  });
});
