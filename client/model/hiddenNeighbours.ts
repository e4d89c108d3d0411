import type { Entity, Relation, Relations } from "./entity.ts";
import { isDrawnOnRequest } from "./entity.ts";

/** Ids of the neighbours that a view already holds, by entity and by relation type, direction and kind. */
export type HeldNeighbours = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

type Held = Map<string, Map<string, Set<string>>>;

function hold(held: Held, { id, group, neighbour }: { id: string; group: string; neighbour: string }): void {
  const groups = held.get(id) ?? new Map<string, Set<string>>();
  held.set(id, groups);
  const neighbours = groups.get(group) ?? new Set<string>();
  groups.set(group, neighbours);
  neighbours.add(neighbour);
}

function gather(relationIds: readonly string[], relations: Relations): HeldNeighbours {
  const held: Held = new Map();
  for (const id of relationIds) {
    const relation: Relation | undefined = relations[id];
    if (relation === undefined) continue;
    const { source, target, type } = relation;
    hold(held, { id: source.id, group: `${type} OUT ${target.kind}`, neighbour: target.id });
    hold(held, { id: target.id, group: `${type} IN ${source.kind}`, neighbour: source.id });
  }
  return held;
}

const gathered = new WeakMap<readonly string[], { readonly relations: Relations; readonly held: HeldNeighbours }>();

/** The neighbours that the relations of a view lead to; computed once for the same view and data. */
export function heldNeighbours(relationIds: readonly string[], relations: Relations): HeldNeighbours {
  const known = gathered.get(relationIds);
  if (known?.relations === relations) return known.held;
  const held = gather(relationIds, relations);
  gathered.set(relationIds, { relations, held });
  return held;
}

/** How many neighbours of an entity the view does not hold yet. One that two relation types lead to counts under each; figures, topics and documents apart. */
export function hiddenNeighbours(entity: Entity, held: HeldNeighbours): number {
  const groups = held.get(entity.id);
  let hidden = 0;
  for (const { type, direction, kind, count } of entity.neighbourCounts)
    if (!isDrawnOnRequest(kind)) hidden += Math.max(0, count - (groups?.get(`${type} ${direction} ${kind}`)?.size ?? 0));
  return hidden;
}
