import type { EntityId } from "../../domain/ids.ts";
import { isReported } from "../../domain/modality.ts";
import type { DatasetRecords, EntityRecord, RelationRecord } from "../../domain/records.ts";

/** The graph as answers show it: accepted, reported relations, MENTIONS apart, at both of their ends. */
export interface Adjacency {
  readonly entityOf: ReadonlyMap<EntityId, EntityRecord>;
  readonly relationsOf: (id: EntityId) => readonly RelationRecord[];
}

/** The graph of some records. */
export function createAdjacency({ entities, relations }: DatasetRecords): Adjacency {
  const byEnd = new Map<EntityId, RelationRecord[]>(entities.map(({ id }) => [id, []]));
  for (const relation of relations) {
    if (relation.type === "MENTIONS" || relation.status !== "ACCEPTED" || !isReported(relation.modality)) continue;
    byEnd.get(relation.source)?.push(relation);
    byEnd.get(relation.target)?.push(relation);
  }
  return { entityOf: new Map(entities.map((entity) => [entity.id, entity])), relationsOf: (id) => byEnd.get(id) ?? [] };
}

/** The other end of a relation. */
export function otherEnd({ source, target }: RelationRecord, id: EntityId): EntityId {
  return source === id ? target : source;
}
