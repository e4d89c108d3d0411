import type { Entity, Relation, Relations } from "./entity.ts";
import { isDrawnOnRequest } from "./entity.ts";

/** The relations that a view holds of each entity, by its id. */
export type HeldRelations = ReadonlyMap<string, readonly Relation[]>;

function gather(relationIds: readonly string[], relations: Relations): HeldRelations {
  const held = new Map<string, Relation[]>();
  const hold = (id: string, relation: Relation): void => {
    const own = held.get(id);
    if (own === undefined) held.set(id, [relation]);
    else own.push(relation);
  };
  for (const relationId of relationIds) {
    const relation = relations[relationId];
    if (relation === undefined) continue;
    hold(relation.source.id, relation);
    if (relation.target.id !== relation.source.id) hold(relation.target.id, relation);
  }
  return held;
}

const gathered = new WeakMap<readonly string[], { readonly relations: Relations; readonly held: HeldRelations }>();

/** The relations of a view by their ends; computed once for the same view and data. */
export function heldRelations(relationIds: readonly string[], relations: Relations): HeldRelations {
  const known = gathered.get(relationIds);
  if (known?.relations === relations) return known.held;
  const held = gather(relationIds, relations);
  gathered.set(relationIds, { relations, held });
  return held;
}

/** Ids of the neighbours that an entity's relations lead to, by relation type, direction and kind. */
function neighboursByGroup(id: string, relations: readonly Relation[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  const hold = (group: string, neighbour: string): void => {
    const known = groups.get(group);
    if (known === undefined) groups.set(group, new Set([neighbour]));
    else known.add(neighbour);
  };
  for (const { type, source, target } of relations) {
    if (source.id === id) hold(`${type} OUT ${target.kind}`, target.id);
    if (target.id === id) hold(`${type} IN ${source.kind}`, source.id);
  }
  return groups;
}

/** How many neighbours of an entity the view does not hold yet. One that two relation types lead to counts under each; figures, topics and documents apart. */
export function hiddenNeighbours(entity: Entity, held: HeldRelations): number {
  const groups = neighboursByGroup(entity.id, held.get(entity.id) ?? []);
  let hidden = 0;
  for (const { type, direction, kind, count } of entity.neighbourCounts)
    if (!isDrawnOnRequest(kind)) hidden += Math.max(0, count - (groups.get(`${type} ${direction} ${kind}`)?.size ?? 0));
  return hidden;
}
