import type { EntityRecord, EvidenceRecord, RelationRecord, DatasetRecords } from "../../../domain/records.ts";
import { WhometError } from "../../errors.ts";
import { contentHash } from "./contentHash.ts";
import { sortedBy } from "../chunks.ts";
import type { StoredFact, StoredFacts } from "./storedFacts.ts";

/** `create`: not stored yet · `change`: ours, stored otherwise · `join`: stored by another dataset, which keeps the content · `same`. */
export type Step = "create" | "change" | "join" | "same";

/** A record and what a load has to do with it. */
export interface Planned<T> {
  readonly record: T;
  readonly step: Step;
  readonly hash: string;
  /** The datasets that state it after the load; the first one owns its content. */
  readonly datasets: readonly string[];
}

/** A relation with its evidence: written in one transaction. */
export interface PlannedRelation extends Planned<RelationRecord> {
  readonly evidence: readonly Planned<EvidenceRecord>[];
}

export interface LoadPlan {
  /** What has to be written, by id. */
  readonly entities: readonly Planned<EntityRecord>[];
  /** Relations that have to be written, or whose evidence has, by type and id. */
  readonly relations: readonly PlannedRelation[];
}

function byId<T extends { readonly id: string }>(what: string, records: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map(records.map((record) => [record.id, record]));
  if (map.size === records.length) return map;
  const seen = new Set<string>();
  const twice = records.find(({ id }) => seen.size === seen.add(id).size);
  throw new WhometError("BAD_REQUEST", `the dataset holds ${what} "${twice?.id ?? ""}" twice; give each fact once`);
}

function plan<T extends { readonly id: string }>(record: T, stored: StoredFact | undefined, dataset: string): Planned<T> {
  const hash = contentHash(record);
  if (stored === undefined) return { record, step: "create", hash, datasets: [dataset] };
  const { datasets } = stored;
  if (!datasets.includes(dataset)) return { record, step: "join", hash, datasets: [...datasets, dataset] };
  return { record, step: datasets[0] !== dataset || stored.hash === hash ? "same" : "change", hash, datasets };
}

function refuseMissingEnds(records: DatasetRecords, entities: ReadonlyMap<string, EntityRecord>, stored: StoredFacts): void {
  const isKnown = (id: string): boolean => entities.has(id) || stored.entities.has(id);
  const relationIds = new Set(records.relations.map(({ id }) => id));
  for (const { id, source, target } of records.relations) {
    for (const end of [source, target]) {
      if (!isKnown(end))
        throw new WhometError(
          "BAD_REQUEST",
          `relation "${id}" names the entity "${end}", which neither the dataset nor the store holds; declare it or remove the relation`,
        );
    }
  }
  for (const { id, relationId, document } of records.evidence) {
    if (!isKnown(document))
      throw new WhometError(
        "BAD_REQUEST",
        `evidence "${id}" stands in the document "${document}", which neither the dataset nor the store holds; declare it`,
      );
    if (!relationIds.has(relationId))
      throw new WhometError(
        "BAD_REQUEST",
        `evidence "${id}" is of the relation "${relationId}", which the dataset does not state; add the relation or remove the evidence`,
      );
  }
}

function refuseMoved(records: DatasetRecords, stored: StoredFacts): void {
  for (const { id, type, source, target } of records.relations) {
    const was = stored.relations.get(id);
    if (was !== undefined && (was.type !== type || was.source !== source || was.target !== target)) {
      throw new WhometError(
        "BAD_REQUEST",
        `relation "${id}" is stored from "${was.source}" to "${was.target}"; a relation with other ends needs another id`,
      );
    }
  }
  for (const { id, relationId, document } of records.evidence) {
    const was = stored.evidence.get(id);
    if (was !== undefined && (was.relationId !== relationId || was.document !== document)) {
      throw new WhometError(
        "BAD_REQUEST",
        `evidence "${id}" is stored for relation "${was.relationId}" in "${was.document}"; other evidence needs another id`,
      );
    }
  }
}

function rewrite(item: Planned<EntityRecord>, dataset: string): Planned<EntityRecord> {
  return { ...item, step: item.datasets[0] === dataset ? "change" : "join" };
}

/** What the records of a load are compared with. */
export interface LoadContext {
  /** Id of the dataset that is loaded. */
  readonly dataset: string;
  readonly stored: StoredFacts;
  /** Entities to write though their record is the same. */
  readonly rewritten: ReadonlySet<string>;
}

/** What a load has to write: only what differs from the store. */
export function planLoad(records: DatasetRecords, { dataset, stored, rewritten }: LoadContext): LoadPlan {
  const entities = byId("the entity", records.entities);
  const relations = byId("the relation", records.relations);
  const evidence = byId("the evidence", records.evidence);
  refuseMissingEnds(records, entities, stored);
  refuseMoved(records, stored);
  const evidenceOf = new Map<string, Planned<EvidenceRecord>[]>();
  for (const record of sortedBy([...evidence.values()], ({ id }) => id)) {
    const planned = plan(record, stored.evidence.get(record.id), dataset);
    if (planned.step !== "same") evidenceOf.set(record.relationId, [...(evidenceOf.get(record.relationId) ?? []), planned]);
  }
  const plannedEntities = [...entities.values()].map((record) => plan(record, stored.entities.get(record.id), dataset));
  const plannedRelations = [...relations.values()].map((record) => ({
    ...plan(record, stored.relations.get(record.id), dataset),
    evidence: evidenceOf.get(record.id) ?? [],
  }));
  return {
    entities: sortedBy(
      plannedEntities
        .map((item) => (item.step === "same" && rewritten.has(item.record.id) ? rewrite(item, dataset) : item))
        .filter(({ step }) => step !== "same"),
      ({ record }) => record.id,
    ),
    relations: sortedBy(
      plannedRelations.filter(({ step, evidence: changed }) => step !== "same" || changed.length > 0),
      ({ record }) => `${record.type} ${record.id}`,
    ),
  };
}
