import type { EntityId } from "../../../domain/ids.ts";
import type { EntityKind } from "../../../domain/kinds.ts";
import type { Modality, ReviewStatus } from "../../../domain/modality.ts";
import { relationTypeRow, type RelationType } from "../../../domain/relationTypes.ts";
import { sortInSteps, type Steps } from "../../../domain/steps.ts";
import type { CypherValue, Row } from "../cypherEngine.ts";
import type { Properties } from "../recordRows.ts";
import { COVERED_COLUMNS } from "../shownColumns.ts";
import { buildHopTable, type HopTable } from "./hopTable.ts";
import { textColumn } from "./pages.ts";
import type { Hop } from "./pathGraph.ts";

/** A relation as far as filters look at it; `ends` are source and target. */
export interface IndexedRelation extends Hop {
  readonly type: RelationType;
  readonly modality: Modality;
  readonly status: ReviewStatus;
  /** Its other covered columns. */
  readonly shown: Properties;
}

export interface IndexedEntity {
  /** Its place among all entities. */
  readonly number: number;
  readonly kind: EntityKind;
  readonly hub: boolean;
  /** Its covered columns. */
  readonly shown: Properties;
  /** Latest possible day first, undated last, then by id; one that joins an entity to itself once. */
  readonly relations: readonly IndexedRelation[];
}

/** All entities and relations of one version of the data; of what is only shown of them the covered columns (see `COVERED_COLUMNS`). */
export interface GraphIndex {
  readonly version: string;
  readonly entities: ReadonlyMap<EntityId, IndexedEntity>;
  readonly hops: HopTable;
}

/** One copy of each text: engines give a new one for each row. */
export type Intern = (text: string) => string;

/** A pool of texts that keeps the first copy of each. */
export function createIntern(): Intern {
  const texts = new Map<string, string>();
  return (text) => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  };
}

/** Of a relation's covered columns these are not among its fields. */
const RELATION_COLUMNS = COVERED_COLUMNS.relation.filter((column) => !["id", "modality", "status"].includes(column));

function pick(row: Row, columns: readonly string[], intern: Intern): Properties {
  const picked: Record<string, CypherValue> = {};
  for (const column of columns) {
    const value = row[column] ?? null;
    picked[column] = typeof value === "string" ? intern(value) : value;
  }
  return picked;
}

/** A relation from a row of its columns. */
export function toIndexedRelation(row: Row, intern: Intern): IndexedRelation {
  const column = (name: string): string => intern(textColumn(row, name));
  const type = column("type") as RelationType;
  const { strength, dated } = relationTypeRow(type);
  return {
    id: textColumn(row, "id"),
    ends: [column("source") as EntityId, column("target") as EntityId],
    type,
    strength,
    dated,
    earliest: column("earliest"),
    latest: column("latest"),
    modality: column("modality") as Modality,
    status: column("status") as ReviewStatus,
    shown: pick(row, RELATION_COLUMNS, intern),
  };
}

/** The order of relations in answers: latest possible day first, undated last, then by id. */
export function compareIndexed(a: IndexedRelation, b: IndexedRelation): number {
  if (a.latest !== b.latest) return a.latest > b.latest ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function same(text: string): string {
  return text;
}

/** Relations that are put in their places between two pauses. */
const PLACED_A_PAUSE = 512;

/** The index of the rows of entities and of relations in any order. */
export function* buildGraphIndex(version: string, entityRows: readonly Row[], relations: readonly IndexedRelation[]): Steps<GraphIndex> {
  const lists = new Map<EntityId, IndexedRelation[]>();
  const entities = new Map<EntityId, IndexedEntity>();
  for (const row of entityRows) {
    const id = textColumn(row, "id") as EntityId;
    const list: IndexedRelation[] = [];
    lists.set(id, list);
    entities.set(id, {
      number: entities.size,
      kind: textColumn(row, "kind") as EntityKind,
      hub: row["hub"] === true,
      shown: pick(row, COVERED_COLUMNS.entity, same),
      relations: list,
    });
    yield;
  }
  const sorted = yield* sortInSteps(relations, compareIndexed);
  for (const [index, relation] of sorted.entries()) {
    for (const end of new Set(relation.ends)) lists.get(end)?.push(relation);
    if (index % PLACED_A_PAUSE === 0) yield;
  }
  return { version, entities, hops: yield* buildHopTable(entities, sorted) };
}
