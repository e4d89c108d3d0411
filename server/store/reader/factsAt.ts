import type { EntityId } from "../../../domain/ids.ts";
import type { RelationId, RelationRecord } from "../../../domain/records.ts";
import type { CypherValue, Row } from "../cypherEngine.ts";
import type { StoredEntity } from "../graphStore.ts";
import { callersScope } from "../readScope.ts";
import { toRelationRecord, toStoredEntity, type Properties } from "../recordRows.ts";
import { ALL_COLUMNS, covers, COVERED_COLUMNS } from "../shownColumns.ts";
import type { Ask } from "./ask.ts";
import { noteWholeVersion, readWholeVersion, wholeVersionOf } from "./dataState.ts";
import type { GraphIndex, IndexedRelation } from "./graphIndex.ts";

/** Records of entities and relations; what there is none of is missing. */
export interface Facts {
  readonly entities: ReadonlyMap<EntityId, StoredEntity>;
  readonly relations: ReadonlyMap<RelationId, RelationRecord>;
}

interface Wanted {
  readonly ids: readonly EntityId[];
  readonly relations: readonly IndexedRelation[];
}

interface AskedFacts extends Wanted {
  /** The version that the answer rests on. */
  readonly version: string;
  /** Entities at which all of the relations are found. */
  readonly at: readonly EntityId[];
}

function listsOf(row: Row, column: string): readonly (readonly CypherValue[])[] {
  const value = row[column];
  return Array.isArray(value) ? (value as readonly (readonly CypherValue[])[]) : [];
}

function toProperties(columns: readonly string[], values: readonly CypherValue[]): Record<string, CypherValue> {
  const properties: Record<string, CypherValue> = {};
  for (const [index, column] of columns.entries()) properties[column] = values[index] ?? null;
  return properties;
}

/** What the graph in memory says of a relation is not read again. */
function toRecord(properties: Properties, { type, ends: [source, target] }: IndexedRelation): RelationRecord {
  return toRelationRecord({ ...properties, type, source, target });
}

/**
 * Entities at which all of the relations are found: of the two ends the one at which fewer relations are looked at for each that is wanted.
 * No engine finds a relation by its id, and a busy entity has thousands.
 */
function placesOf(graph: GraphIndex, relations: readonly IndexedRelation[]): readonly EntityId[] {
  const wanted = new Map<EntityId, number>();
  for (const { ends } of relations) for (const end of ends) wanted.set(end, (wanted.get(end) ?? 0) + 1);
  const costOf = (id: EntityId): number => (graph.entities.get(id)?.relations.length ?? 0) / (wanted.get(id) ?? 1);
  return [...new Set(relations.map(({ ends: [source, target] }) => (costOf(source) <= costOf(target) ? source : target)))];
}

const NOTHING: Facts = { entities: new Map(), relations: new Map() };

/** One statement for all; of the columns only those that the caller's scope shows. Undefined where the data is not of that version any more. */
async function readFacts(ask: Ask, { version, ids, relations, at }: AskedFacts): Promise<Facts | undefined> {
  if (ids.length + relations.length === 0) return (await readWholeVersion(ask)) === version ? NOTHING : undefined;
  const { entity: entityColumns, relation: relationColumns } = callersScope()?.columns ?? ALL_COLUMNS;
  const wanted = Object.fromEntries(relations.map(({ id }) => [id, true]));
  const [row] = await ask("facts-at", { ids, entityColumns, at, relations: wanted, relationColumns });
  if (row === undefined || wholeVersionOf(row) !== version) return undefined;
  noteWholeVersion(ask, version);
  const entities = listsOf(row, "entities").map((values) => toStoredEntity(toProperties(entityColumns, values)));
  const found = new Map(
    listsOf(row, "relations")
      .map((values) => toProperties(relationColumns, values))
      .map((properties) => [properties["id"], properties]),
  );
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    relations: new Map(
      relations.flatMap((relation) => {
        const properties = found.get(relation.id);
        return properties === undefined ? [] : [[relation.id, toRecord(properties, relation)] as const];
      }),
    ),
  };
}

/** What the graph in memory itself holds. */
function coveredFacts({ entities }: GraphIndex, { ids, relations }: Wanted): Facts {
  const found = ids.flatMap((id) => {
    const entity = entities.get(id);
    return entity === undefined ? [] : [[id, toStoredEntity(entity.shown)] as const];
  });
  const records = relations.map((relation) => {
    const { id, modality, status, shown } = relation;
    return [id, toRecord({ ...shown, id, modality, status }, relation)] as const;
  });
  return { entities: new Map(found), relations: new Map(records) };
}

/**
 * Relations and entities of the graph in memory, undefined where the data has changed since: read, or where the caller shows only covered
 * columns, taken from the graph, with nothing read but the version.
 */
export async function readFactsAt(ask: Ask, graph: GraphIndex, { ids, relations }: Wanted): Promise<Facts | undefined> {
  const columns = callersScope()?.columns;
  if (columns !== undefined && covers(COVERED_COLUMNS, columns))
    return (await readWholeVersion(ask)) === graph.version ? coveredFacts(graph, { ids, relations }) : undefined;
  const different = [...new Set(relations)];
  return readFacts(ask, { version: graph.version, ids: [...new Set(ids)], relations: different, at: placesOf(graph, different) });
}

/** Reads entities of a version of the data; undefined where it has changed since. */
export async function readEntitiesOf(
  ask: Ask,
  version: string,
  ids: readonly EntityId[],
): Promise<ReadonlyMap<EntityId, StoredEntity> | undefined> {
  return (await readFacts(ask, { version, ids: [...new Set(ids)], relations: [], at: [] }))?.entities;
}
