import { describe, expect, it } from "@jest/globals";
import { clearFilters, isolateModalities, moveTime, setTime, setUndated } from "../../../client/state/actions/filter.ts";
import { redo, undo } from "../../../client/state/actions/history.ts";
import { addToView, remember } from "../../../client/state/actions/populate.ts";
import { sayTime } from "../../../client/state/actions/sayTime.ts";
import { selectAlike } from "../../../client/state/actions/selectAlike.ts";
import { endSpotlight, showPath } from "../../../client/state/actions/showPath.ts";
import { drawnIn } from "../../../client/state/drawnIn.ts";
import { INITIAL_STATE, type FoundPath } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleRelation } from "../example.ts";

const IDS = ["official:a", "meeting:m", "province:p", "country:jp"];
const RELATIONS = [
  exampleRelation("official:a", "ATTENDED", "meeting:m", { start: "2023-05-04", end: "2023-05-04", dateBasis: "STATED" }),
  exampleRelation("province:p", "EXPORTS_TO", "country:jp"),
];
const KNOWN = remember(INITIAL_STATE, { entities: IDS.map((id) => exampleEntity(id)), relations: RELATIONS });
const FULL = addToView(KNOWN, { entityIds: IDS, relationIds: RELATIONS.map(({ id }) => id), by: "answer" });

describe("the window of time", () => {
  it("is one step however often a drag or a run moves it", () => {
    const dragged = [2019, 2020, 2021].reduce((state, year) => moveTime(state, { from: String(year) }), setTime(FULL, { from: "2018" }));
    expect(dragged.view.filters.from).toBe("2021");
    expect(dragged.past).toHaveLength(FULL.past.length + 1);
    expect(dragged.past.at(-1)?.name.en).toContain("2021");
    expect(undo(dragged).view).toBe(FULL.view);
    expect(redo(undo(dragged)).view).toBe(dragged.view);
  });

  it("leaves out what is undated only when asked, and all clears at once", () => {
    expect(drawnIn(setTime(FULL, { from: "2023" })).relations).toHaveLength(2);
    const dated = setUndated(FULL, false);
    expect(drawnIn(dated).relations.map(({ id }) => id)).toEqual([RELATIONS[0]?.id]);
    expect(drawnIn(clearFilters(dated)).relations).toHaveLength(2);
  });

  it("is named and told as dates are elsewhere, and what is undated as left out where it is", () => {
    const state = setTime(FULL, { from: "2023-05" });
    expect(state.past.at(-1)?.name).toEqual({ en: "Time May 2023 to …", vi: "Thời gian 5/2023 đến …" });
    expect(sayTime(state).announcement?.text.en).toBe("May 2023 to …: 1 dated, 0 possibly, 1 undated");
    expect(sayTime(setUndated(state, false)).announcement?.text).toEqual({
      en: "May 2023 to …: 1 dated, 0 possibly, 1 undated left out",
      vi: "5/2023 đến …: 1 có ngày, 0 có thể, bỏ 1 không rõ ngày",
    });
  });

  it("is no step where it stays the same", () => {
    expect(setTime(FULL, {})).toBe(FULL);
  });
});

describe("what is alike", () => {
  it("is selected together, and modalities can stand alone", () => {
    expect(selectAlike(FULL, { kind: "COUNTRY" }).view.selection.entities).toEqual(["country:jp"]);
    expect(selectAlike(FULL, { types: ["EXPORTS_TO"] }).view.selection.relations).toEqual([RELATIONS[1]?.id]);
    const alone = isolateModalities(FULL, ["ASSERTED"]);
    expect(alone.view.filters.modalities).not.toContain("ASSERTED");
    const all = isolateModalities(alone, ["ASSERTED"]);
    expect(all.view.filters.modalities).toEqual([]);
    expect(all.past.slice(-2).map(({ name }) => name.en)).toEqual(["Filter by certainty", "Show every certainty"]);
  });
});

describe("a path on the canvas", () => {
  const nodes = ["official:b", "meeting:m"].map((id) => exampleEntity(id));
  const relations = [exampleRelation("official:b", "ATTENDED", "meeting:m")].map((relation) => ({ ...relation, evidence: [] }));
  const path: FoundPath = { length: 1, weakHops: 0, boundMet: false, nodes, relations };

  it("brings what it needs and lights it in one step, and gives the rest its light back in another", () => {
    const shown = showPath(FULL, path);
    expect(shown.view.entities).toContain("official:b");
    expect(shown.view.spotlight).toEqual(relations.map(({ id }) => id));
    expect(shown.past).toHaveLength(FULL.past.length + 1);
    expect(undo(shown).view.entities).not.toContain("official:b");
    const ended = endSpotlight(shown);
    expect(ended.view.spotlight).toEqual([]);
    expect(ended.view.entities).toContain("official:b");
    expect(undo(ended).view.spotlight).toEqual(shown.view.spotlight);
  });
});
