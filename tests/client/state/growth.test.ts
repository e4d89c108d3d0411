import { describe, expect, it } from "@jest/globals";
import { hiddenNeighbours, withLinks } from "../../../client/model/hiddenNeighbours.ts";
import { countsOf, matchingNeighbours, openNeighbours } from "../../../client/model/expansion.ts";
import { makeWay } from "../../../client/model/layouts/placeBeside.ts";
import { boxAt, collide, type LayoutItem } from "../../../client/model/layouts/layout.ts";
import { nextPage } from "../../../client/model/origins.ts";
import { sharesOf } from "../../../client/model/shares.ts";
import { undo } from "../../../client/state/actions/history.ts";
import { addToView, remember } from "../../../client/state/actions/populate.ts";
import { selectEntities, selectEntity } from "../../../client/state/actions/select.ts";
import { growSelection, invertSelection, selectSameKinds, selectAll } from "../../../client/state/actions/selectMany.ts";
import { collapse, collapseLast, collapseSelected } from "../../../client/state/actions/takeAway.ts";
import type { EffectContext } from "../../../client/state/effects/context.ts";
import { expandEntity, expandNext, expandOrAsk } from "../../../client/state/effects/expand.ts";
import { expandSelected } from "../../../client/state/effects/expandSelected.ts";
import { revealRelations, showCommonNeighbours } from "../../../client/state/effects/joinSelected.ts";
import { readOpenNeighbours } from "../../../client/state/effects/neighbours.ts";
import { exampleEntity, exampleRelation } from "../example.ts";
import { ATTENDED, contextOver, HUB, MEETINGS, shown, START } from "./hub.ts";

const OTHER_HUB = "province:other";
const OTHERS = MEETINGS.slice(40).map(({ id }) => exampleRelation(OTHER_HUB, "ATTENDED", id));

describe("hiddenNeighbours", () => {
  it("counts each neighbour once that is not on the canvas, figures apart", () => {
    expect(hiddenNeighbours(HUB, START)).toBe(300);
    const twice = remember(START, {
      relations: [exampleRelation("meeting:m1", "HELD_IN", HUB.id), exampleRelation("figure:f", "CONCERNS", HUB.id)],
    });
    const [, first, second] = MEETINGS.map(({ id }) => id);
    const shown = addToView(twice, { entityIds: [first ?? "", second ?? ""], relationIds: [], by: "hand" });
    expect(hiddenNeighbours(HUB, shown)).toBe(298);
    expect(hiddenNeighbours(HUB, { ...shown, view: { entities: [...shown.view.entities, "figure:f"] } })).toBe(298);
  });

  it("leaves out what is on the canvas by a relation that was not fetched", () => {
    const links = withLinks({}, [[HUB.id, "meeting:far"], ["meeting:m1", HUB.id], [HUB.id, "figure:f"]]); // prettier-ignore
    const view = { entities: [HUB.id, "meeting:far", "meeting:m1", "figure:f"] };
    expect(hiddenNeighbours(HUB, { ...START, links, view })).toBe(298);
    expect(withLinks(links, [["meeting:far", HUB.id]])).toBe(links);
  });
});

describe("openNeighbours", () => {
  const relations = [
    exampleRelation(HUB.id, "ATTENDED", "meeting:m1"),
    exampleRelation("meeting:m1", "HELD_IN", HUB.id),
    exampleRelation(HUB.id, "ATTENDED", "meeting:m2"),
    exampleRelation(HUB.id, "PARTNER_OF", "country:jp"),
    exampleRelation(HUB.id, "PARTNER_OF", "country:cn"),
  ];
  const open = openNeighbours(HUB.id, relations, new Set([HUB.id, "country:cn"]));

  it("counts one that two types lead to in both rows, and once in what matches", () => {
    expect(countsOf(open)).toEqual({
      types: [{ key: "ATTENDED", count: 2 }, { key: "HELD_IN", count: 1 }, { key: "PARTNER_OF", count: 1 }], // prettier-ignore
      kinds: [{ key: "MEETING", count: 2 }, { key: "COUNTRY", count: 1 }], // prettier-ignore
    });
    expect(matchingNeighbours(open, { types: ["ATTENDED", "HELD_IN", "PARTNER_OF"], kinds: ["MEETING", "COUNTRY"] })).toBe(3);
    expect(matchingNeighbours(open, { types: ["HELD_IN"], kinds: ["MEETING"] })).toBe(1);
    expect(matchingNeighbours(open, { types: ["ATTENDED"], kinds: ["FIGURE"] })).toBe(0);
  });
});

describe("expanding", () => {
  it("brings at most 25 unless told, then the next, each taken back alone", async () => {
    const context = contextOver(START);
    await expandEntity(context, HUB.id);
    const once = context.store.getState();
    expect(shown(once)).toHaveLength(26);
    expect(nextPage(once.view.origins, HUB.id)).toMatchObject({ left: 35, first: 25 });
    await expandNext(context, HUB.id);
    const twice = context.store.getState();
    expect(shown(twice)).toHaveLength(51);
    expect(shown(collapseLast(twice, HUB.id))).toEqual(shown(once));
    expect(shown(collapse(twice, HUB.id))).toEqual([HUB.id]);
    for (const id of shown(once)) expect(twice.view.positions[id]).toEqual(once.view.positions[id]);
  });

  it("brings as many as were asked for where some of the newest are on the canvas, which it then brought too", async () => {
    const some = addToView(START, { entityIds: ["meeting:m0", "meeting:m2"], relationIds: [], by: "hand" });
    const context = contextOver(some);
    await expandEntity(context, HUB.id, { first: 4 });
    const { view } = context.store.getState();
    expect(view.entities.slice(3)).toEqual(["meeting:m1", "meeting:m3", "meeting:m4", "meeting:m5"]);
    expect(view.origins.at(-1)?.entities).toEqual(["meeting:m0", "meeting:m1", "meeting:m2", "meeting:m3", "meeting:m4", "meeting:m5"]);
    expect(nextPage(view.origins, HUB.id)).toMatchObject({ left: 54 });
  });

  it("brings the most connected first where the reader wants them", async () => {
    const context = contextOver(START);
    await expandEntity(context, HUB.id, { order: "connected", first: 3 });
    expect(shown(context.store.getState()).slice(1).sort()).toEqual(["meeting:m57", "meeting:m58", "meeting:m59"]);
  });

  it("asks first where there are more than 25, and always above 200", async () => {
    const context = contextOver(START);
    await expandOrAsk(context, HUB.id);
    expect(context.store.getState().chooserId).toBe(HUB.id);
    const again = contextOver(START);
    await expandEntity(again, HUB.id, { first: 201 });
    expect(again.store.getState().chooserId).toBe(HUB.id);
    expect(shown(again.store.getState())).toEqual([HUB.id]);
  });
});

describe("expanding what is selected", () => {
  const both = selectEntities(addToView(START, { entityIds: ["meeting:m59"], relationIds: [], by: "hand" }), [HUB.id, "meeting:m59"]);

  it("expands all of several with 25 new ones together, in one step, each of which can be taken back alone", async () => {
    const other = exampleEntity(OTHER_HUB, { counts: HUB.neighbourCounts, neighbours: 300 });
    const two = addToView(remember(START, { entities: [other] }), { entityIds: [other.id], relationIds: [], by: "hand" });
    const start = selectEntities(two, [HUB.id, other.id]);
    const context = contextOver(start, OTHERS);
    await expandSelected(context);
    const state = context.store.getState();
    expect(state.past).toHaveLength(start.past.length + 1);
    expect(state.past.at(-1)?.name.en).toBe("Expand 2 entities");
    expect(shown(state)).toHaveLength(2 + 25);
    expect(state.view.origins.slice(-2).map(({ parent }) => parent)).toEqual([HUB.id, other.id]);
    expect(shown(collapse(state, HUB.id))).toHaveLength(2 + 13);
    expect(state.announcement?.text.en).toMatch(/^25 added around 2, up to \d+ more could be brought$/);
    const back = undo(state);
    expect(shown(back)).toEqual(shown(start));
    const without = collapseSelected(selectEntities(state, [HUB.id, other.id]));
    expect(without.past).toHaveLength(state.past.length + 1);
    expect(shown(without)).toEqual(shown(start));
  });

  it("expands one as ever, and adds nothing where nothing is hidden", async () => {
    const one = contextOver(selectEntity(START, HUB.id));
    await expandSelected(one);
    expect(one.store.getState().chooserId).toBe(HUB.id);
    const none = {
      ...both,
      entities: both.entities.with([
        [HUB.id, { ...HUB, neighbourTotal: 0 }],
        ["meeting:m59", exampleEntity("meeting:m59")],
      ]),
    };
    const context = contextOver(none);
    await expandSelected(context);
    expect(shown(context.store.getState())).toEqual(shown(none));
    expect(context.store.getState().announcement?.text.en).toBe("0 added around 2");
  });

  it("collapses an entity that another one brought together with that one", () => {
    const first = addToView(START, { entityIds: ["meeting:m1"], relationIds: [], by: "expansion", parent: HUB.id });
    const second = addToView(first, { entityIds: ["meeting:m2"], relationIds: [], by: "expansion", parent: "meeting:m1" });
    const collapsed = collapseSelected(selectEntities(second, [HUB.id, "meeting:m1"]));
    expect(shown(collapsed)).toEqual([HUB.id]);
    expect(collapsed.past).toHaveLength(second.past.length + 1);
    expect(collapsed.past.at(-1)?.name.vi).toBe("Thu gọn 2 thực thể");
  });

  it("shares 25 out so that small wishes are met, and the first get one each where there are more wishes", () => {
    expect(sharesOf([2, 100, 100], 25)).toEqual([2, 11, 12]);
    expect(sharesOf([3, 4], 25)).toEqual([3, 4]);
    expect(sharesOf([5, 0, 5], 2)).toEqual([1, 0, 1]);
    expect(
      sharesOf(
        Array.from({ length: 30 }, () => 9),
        25,
      ).reduce((total, share) => total + share, 0),
    ).toBe(25);
  });
});

describe("choosing what to bring", () => {
  it("tells how many relations were not looked through", async () => {
    const context = contextOver(START);
    expect(await readOpenNeighbours(context, HUB.id)).toMatchObject({ neighbours: { length: 60 }, omitted: 0 });
    const endless = (): Promise<unknown> =>
      Promise.resolve({ neighbourhood: { nodes: [], relations: ATTENDED, omitted: 1_234, after: "more" } });
    const cut = await readOpenNeighbours({ ...context, execute: endless as EffectContext["execute"] }, HUB.id);
    expect(cut.omitted).toBe(1_234);
  });
});

describe("collapse", () => {
  it("leaves what an entity brought that is gone itself, even where another brings it again", () => {
    const first = addToView(START, { entityIds: ["meeting:m1"], relationIds: [], by: "expansion", parent: HUB.id });
    const second = addToView(first, { entityIds: ["meeting:m2"], relationIds: [], by: "expansion", parent: "meeting:m1" });
    const without = collapse(second, HUB.id);
    expect(shown(without)).toEqual([HUB.id, "meeting:m2"]);
    const again = addToView(without, { entityIds: ["meeting:m2", "meeting:m3"], relationIds: [], by: "expansion", parent: HUB.id });
    expect(shown(collapse(again, HUB.id))).toEqual([HUB.id, "meeting:m2"]);
  });
});

describe("what selected entities have in common", () => {
  it("is brought as one step, at most 25 new", async () => {
    const two = addToView(START, { entityIds: ["meeting:m1", "meeting:m2"], relationIds: [], by: "hand" });
    const bare = { ...two, view: { ...two.view, entities: ["meeting:m1", "meeting:m2"] } };
    const context = contextOver(selectEntities(bare, ["meeting:m1", "meeting:m2"]));
    await showCommonNeighbours(context);
    expect(shown(context.store.getState())).toEqual(["meeting:m1", "meeting:m2", HUB.id]);
    expect(context.store.getState().past).toHaveLength(bare.past.length + 1);
    expect(context.store.getState().view.relations).toHaveLength(2);
  });

  it("may be relations that are not drawn yet", async () => {
    const bare = addToView(START, { entityIds: ["meeting:m1"], relationIds: [], by: "hand" });
    const context = contextOver(selectEntities(bare, [HUB.id, "meeting:m1"]));
    await revealRelations(context);
    expect(context.store.getState().view.relations).toEqual([ATTENDED[1]?.id]);
  });
});

describe("selecting many", () => {
  const full = addToView(START, { entityIds: ["meeting:m1", "meeting:m2"], relationIds: [ATTENDED[1]?.id ?? ""], by: "hand" });

  it("selects all, the neighbours, the rest, and all of a kind", () => {
    expect(selectAll(full).view.selection.entities).toHaveLength(3);
    expect(growSelection(selectEntity(full, HUB.id)).view.selection.entities).toEqual([HUB.id, "meeting:m1"]);
    expect(invertSelection(selectEntity(full, HUB.id)).view.selection.entities).toEqual(["meeting:m1", "meeting:m2"]);
    expect(selectSameKinds(selectEntity(full, "meeting:m1")).view.selection.entities).toEqual(["meeting:m1", "meeting:m2"]);
    expect(selectAll(full).past).toBe(full.past);
  });
});

describe("makeWay", () => {
  it("leaves pinned entities where they are and lets nothing cover them", () => {
    const items = ["a", "b", "c"].map((id): LayoutItem => ({ id, kind: "OFFICIAL", width: 80, height: 50, shapeHeight: 26, side: "home" }));
    const laid = { a: { x: 0, y: 0 }, b: { x: 200, y: 0 }, c: { x: 400, y: 0 } };
    const settled = makeWay(items, laid, { a: { x: 210, y: 5 } });
    expect(settled["a"]).toEqual({ x: 210, y: 5 });
    expect(settled["c"]).toEqual({ x: 400, y: 0 });
    const boxes = items.map((item) => boxAt(item, settled[item.id] ?? { x: 0, y: 0 }));
    expect(boxes.some((box, i) => boxes.slice(i + 1).some((other) => collide(box, other, { x: 0, y: 0 })))).toBe(false);
  });
});
