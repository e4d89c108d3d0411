import { describe, expect, it } from "@jest/globals";
import type { Entity } from "../../../client/model/entity.ts";
import { layoutBox } from "../../../client/model/layoutInput.ts";
import { boxAt, collide, type Box } from "../../../client/model/layouts/layout.ts";
import { addToView, remember } from "../../../client/state/actions/populate.ts";
import { collapse } from "../../../client/state/actions/takeAway.ts";
import { drawnIn } from "../../../client/state/drawnIn.ts";
import { selectEntities } from "../../../client/state/actions/select.ts";
import { expandEntity } from "../../../client/state/effects/expand.ts";
import { expandSelected } from "../../../client/state/effects/expandSelected.ts";
import { INITIAL_STATE } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleRelation } from "../example.ts";
import { ATTENDED, contextOver, HUB, MEETINGS, shown } from "./hub.ts";

describe("expanding who is only drawn for another", () => {
  const ENDED = { ...exampleEntity("province:ended"), validTo: "2025-06-30" } as Entity;
  const known = remember(INITIAL_STATE, { entities: [HUB, ENDED, ...MEETINGS], relations: ATTENDED });
  const began = addToView(known, { entityIds: [ENDED.id], relationIds: [], by: "hand" });
  const today = { ...began, successors: { [ENDED.id]: [HUB.id] }, view: { ...began.view, asOfToday: true } };
  const standing = { ...today, view: { ...today.view, positions: { ...today.view.positions, [HUB.id]: { x: 500, y: 0 } } } };

  it("joins it with what comes, leaves it where it is drawn, and gives all back", async () => {
    expect(drawnIn(standing).entities.map(({ id }) => id)).toEqual([HUB.id]);
    const context = contextOver(standing);
    await expandEntity(context, HUB.id, { first: 4 });
    const grown = context.store.getState();
    expect(drawnIn(grown).relations.filter(({ source }) => source.id === HUB.id)).toHaveLength(4);
    expect(grown.view.positions[HUB.id]).toEqual({ x: 500, y: 0 });
    const collapsed = collapse(grown, HUB.id);
    expect(shown(collapsed)).toEqual([ENDED.id]);
    expect(collapsed.view.positions).toEqual(standing.view.positions);
  });

  it("joins it with what comes where it is expanded with another, as one step", async () => {
    const other = exampleEntity("province:other", { neighbours: 20 });
    const both = addToView(remember(standing, { entities: [other] }), { entityIds: [other.id], relationIds: [], by: "hand" });
    const others = MEETINGS.slice(40).map(({ id }) => exampleRelation(other.id, "ATTENDED", id));
    const context = contextOver(selectEntities(both, [HUB.id, other.id]), others);
    await expandSelected(context);
    const grown = context.store.getState();
    expect(grown.past).toHaveLength(both.past.length + 1);
    const brought = shown(grown).filter((id) => id.startsWith("meeting:"));
    expect(brought).toHaveLength(25);
    const joined = new Set(drawnIn(grown).relations.flatMap(({ source, target }) => (source.id === HUB.id ? [target.id] : [])));
    expect(joined.size).toBeGreaterThan(0);
    expect(grown.announcement?.text.en).toMatch(/^25 added around 2/);
    expect(grown.view.positions[HUB.id]).toEqual({ x: 500, y: 0 });
  });

  it("places what comes beside what is drawn, not upon it", () => {
    const added = { entityIds: MEETINGS.map(({ id }) => id), relationIds: [], by: "hand" } as const;
    const wanted = addToView(began, added).view.positions["meeting:m0"] ?? { x: NaN, y: NaN };
    const upon = { ...standing, view: { ...standing.view, positions: { ...standing.view.positions, [HUB.id]: wanted } } };
    const grown = addToView(upon, added);
    const box = (id: string): Box => boxAt(layoutBox(grown.entities.get(id) ?? HUB), grown.view.positions[id] ?? { x: NaN, y: NaN });
    for (const { id } of MEETINGS) expect(collide(box(id), box(HUB.id), { x: 0, y: 0 })).toBe(false);
  });
});
