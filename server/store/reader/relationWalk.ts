import type { EntityId } from "../../../domain/ids.ts";
import { firstDay, lastDay, LATEST_DAY } from "../../../domain/partialDate.ts";
import type { RelationFilter } from "../graphStore.ts";
import type { GraphIndex, IndexedRelation } from "./graphIndex.ts";
import { otherEnd } from "./pathGraph.ts";
import type { BEFORE_ALL_RELATIONS } from "./relationPosition.ts";

/** Whether a relation counts that stands at an entity. */
export type Passes = (relation: IndexedRelation, at: EntityId) => boolean;

/** A place in the order of relations. */
export type Position = Readonly<Record<keyof typeof BEFORE_ALL_RELATIONS, string>>;

function rangeOf({ from, to, undated }: RelationFilter): (relation: IndexedRelation) => boolean {
  if (from === undefined && to === undefined) return () => true;
  const first = from === undefined ? "" : firstDay(from);
  const last = to === undefined ? LATEST_DAY : lastDay(to);
  return ({ earliest, latest }) => (latest === "" ? undated : latest >= first && earliest <= last);
}

/** A filter over relations in memory: what the statements of cypher/read say of the same filter. */
export function toPasses(graph: GraphIndex, filter: RelationFilter): Passes {
  const types = new Set(filter.types);
  const kinds = new Set(filter.kinds);
  const modalities = new Set(filter.modalities);
  const statuses = new Set(filter.statuses);
  const isInRange = rangeOf(filter);
  const { direction = "BOTH" } = filter;
  const hasType = ({ type }: IndexedRelation): boolean => (types.size === 0 ? type !== "MENTIONS" : types.has(type));
  const hasDirection = ({ ends }: IndexedRelation, at: EntityId): boolean =>
    direction === "BOTH" || (direction === "OUT") === (ends[0] === at);
  const hasKind = (relation: IndexedRelation, at: EntityId): boolean => {
    const kind = kinds.size === 0 ? undefined : graph.entities.get(otherEnd(relation, at))?.kind;
    return kinds.size === 0 || (kind !== undefined && kinds.has(kind));
  };
  return (relation, at) =>
    hasType(relation) &&
    hasDirection(relation, at) &&
    statuses.has(relation.status) &&
    modalities.has(relation.modality) &&
    isInRange(relation) &&
    hasKind(relation, at);
}

/** Whether a relation comes after a place in their order. */
export function isAfter({ latest, id }: IndexedRelation, position: Position): boolean {
  return latest < position.latest || (latest === position.latest && id > position.relation);
}

/** An entity's relations that count, in their order. */
export function relationsOfEntity(graph: GraphIndex, id: EntityId, passes: Passes): readonly IndexedRelation[] {
  return graph.entities.get(id)?.relations.filter((relation) => passes(relation, id)) ?? [];
}
