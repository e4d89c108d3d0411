import type { EntityId } from "../../../domain/ids.ts";
import type { EntityKind } from "../../../domain/kinds.ts";
import type { Modality, ReviewStatus } from "../../../domain/modality.ts";
import { relationTypeRow, type RelationType } from "../../../domain/relationTypes.ts";
import { sortInSteps, type Steps } from "../../../domain/steps.ts";
import type { Row } from "../cypherEngine.ts";
import { textColumn } from "./pages.ts";
import type { Hop } from "./pathGraph.ts";

/** A relation as far as filters look at it; `ends` are source and target. */
export interface IndexedRelation extends Hop {
  readonly type: RelationType;
  readonly modality: Modality;
  readonly status: ReviewStatus;
}

export interface IndexedEntity {
  readonly kind: EntityKind;
  readonly hub: boolean;
  /** Latest possible day first, undated last, then by id; one that joins an entity to itself once. */
  readonly relations: readonly IndexedRelation[];
}

/** All entities and relations of one version of the data, without what is only shown of them. */
export interface GraphIndex {
  readonly version: string;
  readonly entities: ReadonlyMap<EntityId, IndexedEntity>;
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
  };
}

/** The order of relations in answers: latest possible day first, undated last, then by id. */
export function compareIndexed(a: IndexedRelation, b: IndexedRelation): number {
  if (a.latest !== b.latest) return a.latest > b.latest ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
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
    entities.set(id, { kind: textColumn(row, "kind") as EntityKind, hub: row["hub"] === true, relations: list });
    yield;
  }
  const sorted = yield* sortInSteps(relations, compareIndexed);
  for (const [index, relation] of sorted.entries()) {
    for (const end of new Set(relation.ends)) lists.get(end)?.push(relation);
    if (index % PLACED_A_PAUSE === 0) yield;
  }
  return { version, entities };
}
