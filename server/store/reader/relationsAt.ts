import type { EntityId } from "../../../domain/ids.ts";
import type { RelationId, RelationRecord } from "../../../domain/records.ts";
import type { CypherValue, Row } from "../cypherEngine.ts";
import type { StoredEntity } from "../graphStore.ts";
import { toRelationRecord, toStoredEntity, type Properties } from "../recordRows.ts";
import type { Ask } from "./ask.ts";
import { noteWholeVersion, readWholeVersion, wholeVersionOf } from "./dataState.ts";
import type { GraphIndex } from "./graphIndex.ts";
import type { Hop } from "./pathGraph.ts";

/** A relation of the graph in memory. */
type Place = Pick<Hop, "id" | "ends">;

/** Records of relations, and of their ends where these were asked for. */
export interface RelationsRead {
  readonly relations: ReadonlyMap<RelationId, RelationRecord>;
  readonly ends: ReadonlyMap<EntityId, StoredEntity>;
}

function isMap(value: CypherValue | undefined): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: CypherValue | undefined): readonly CypherValue[] {
  return Array.isArray(value) ? (value as readonly CypherValue[]) : [];
}

/**
 * Entities at which all of the relations are found: of the two ends the one at which fewer relations are looked at for each that is wanted.
 * No engine finds a relation by its id, and a busy entity has thousands.
 */
function placesOf(graph: GraphIndex, relations: readonly Place[]): readonly EntityId[] {
  const wanted = new Map<EntityId, number>();
  for (const { ends } of relations) for (const end of ends) wanted.set(end, (wanted.get(end) ?? 0) + 1);
  const costOf = (id: EntityId): number => (graph.entities.get(id)?.relations.length ?? 0) / (wanted.get(id) ?? 1);
  return [...new Set(relations.map(({ ends: [source, target] }) => (costOf(source) <= costOf(target) ? source : target)))];
}

function toRead(rows: readonly Row[]): RelationsRead {
  const relations = new Map<RelationId, RelationRecord>();
  const ends = new Map<EntityId, StoredEntity>();
  const addEnd = (properties: CypherValue | undefined): void => {
    if (!isMap(properties) || ends.has(properties["id"] as EntityId)) return;
    const entity = toStoredEntity(properties);
    ends.set(entity.id, entity);
  };
  for (const row of rows) {
    addEnd(row["entity"]);
    for (const found of listOf(row["relations"])) {
      if (!isMap(found) || !isMap(found["relation"])) continue;
      addEnd(found["end"]);
      const record = toRelationRecord(found["relation"]);
      relations.set(record.id, record);
    }
  }
  return { relations, ends };
}

const NOTHING: RelationsRead = { relations: new Map(), ends: new Map() };

/** Reads relations of the graph in memory in one statement; undefined where the data has changed since. */
export async function readRelationsAt(
  ask: Ask,
  graph: GraphIndex,
  { relations, withEnds }: { readonly relations: readonly Place[]; readonly withEnds: boolean },
): Promise<RelationsRead | undefined> {
  if (relations.length === 0) return (await readWholeVersion(ask)) === graph.version ? NOTHING : undefined;
  const wanted = Object.fromEntries(relations.map(({ id }) => [id, true]));
  const rows = await ask("relations-at", { at: placesOf(graph, relations), relations: wanted, withEnds });
  const isOfGraph = rows.length > 0 && rows.every((row) => wholeVersionOf(row) === graph.version);
  if (!isOfGraph) return undefined;
  noteWholeVersion(graph.version);
  return toRead(rows);
}
