import { createStore } from "zustand/vanilla";
import {
  EntitiesDocument,
  NeighbourhoodDocument,
  NeighbourLinksDocument,
  RelationsDocument,
  SubgraphDocument,
} from "../../../client/api/generated/operations.ts";
import type { Relation } from "../../../client/model/entity.ts";
import { addToView, remember } from "../../../client/state/actions/populate.ts";
import type { EffectContext } from "../../../client/state/effects/context.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../client/state/explorerState.ts";
import { exampleEntity, exampleRelation } from "../example.ts";

/** An entity with 300 neighbours and nine figures. */
export const HUB = exampleEntity("province:hub", {
  counts: [
    { type: "ATTENDED", direction: "OUT", kind: "MEETING", count: 300 },
    { type: "CONCERNS", direction: "IN", kind: "FIGURE", count: 9 },
  ],
  neighbours: 300,
});
/** Sixty of its neighbours, and the relations that lead to them. */
export const MEETINGS = Array.from({ length: 60 }, (_, i) => ({ ...exampleEntity(`meeting:m${i}`), degree: i }));
export const ATTENDED = MEETINGS.map(({ id }) => exampleRelation("province:hub", "ATTENDED", id));
/** The hub alone on the canvas. */
export const START = addToView(remember(INITIAL_STATE, { entities: [HUB, ...MEETINGS], relations: ATTENDED }), {
  entityIds: [HUB.id],
  relationIds: [],
  by: "hand",
});

/** A server that knows the hub and its meetings, in the order of their numbers, and what relations it is told. */
export function contextOver(state: ExplorerState, more: readonly Relation[] = []): EffectContext {
  const all = [...ATTENDED, ...more];
  const execute = (document: unknown, variables: Record<string, unknown>): Promise<unknown> => {
    const ids = (variables["ids"] ?? []) as readonly string[];
    if (document === NeighbourLinksDocument || document === NeighbourhoodDocument) {
      const own = all.filter(({ source, target }) => ids.includes(source.id) || ids.includes(target.id));
      const from = Number(variables["after"] ?? 0);
      const page = own.slice(from, from + Number(variables["first"]));
      const left = own.length - from - page.length;
      const near = new Set(page.flatMap(({ source, target }) => [source.id, target.id]));
      const nodes = [HUB, ...MEETINGS].filter(({ id }) => near.has(id));
      return Promise.resolve({
        neighbourhood: { nodes, relations: page, omitted: left, after: left > 0 ? String(from + page.length) : null },
      });
    }
    if (document === SubgraphDocument) {
      const relations = all.filter(({ source, target }) => ids.includes(source.id) && ids.includes(target.id));
      return Promise.resolve({ subgraph: { nodes: [], relations, omitted: 0, after: null } });
    }
    if (document === RelationsDocument) return Promise.resolve({ relations: all.filter(({ id }) => ids.includes(id)) });
    if (document === EntitiesDocument) return Promise.resolve({ entities: [HUB, ...MEETINGS].filter(({ id }) => ids.includes(id)) });
    return Promise.resolve({ entities: [] });
  };
  const never = (): Promise<never> => new Promise<never>(() => undefined);
  return {
    store: createStore<ExplorerState>(() => state),
    execute: execute as EffectContext["execute"],
    sendQuery: never,
    layOutApart: never,
  };
}

/** Ids of what the view holds. */
export function shown({ view }: ExplorerState): readonly string[] {
  return view.entities;
}
