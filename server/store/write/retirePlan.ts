import type { DatasetRecords } from "../../../domain/records.ts";
import type { DatasetIdentity } from "../graphStore.ts";
import { sortedBy } from "../chunks.ts";
import type { StoredEvidence, StoredFact, StoredFacts, StoredRelation } from "./storedFacts.ts";

/** Facts of one sort that a dataset no longer states. */
export interface Gone<T> {
  /** Nobody else states them: they retire. */
  readonly retired: readonly T[];
  /** Another dataset states them too: they stay without this one. */
  readonly left: readonly T[];
}

export interface RetirePlan {
  readonly entities: Gone<StoredFact>;
  readonly relations: Gone<StoredRelation>;
  readonly evidence: Gone<StoredEvidence>;
}

const NOTHING = { retired: [], left: [] };

function split<T extends StoredFact>(facts: Iterable<T>, dataset: string, isGone: (fact: T) => boolean): Gone<T> {
  const gone = sortedBy(
    [...facts].filter((fact) => fact.datasets.includes(dataset) && isGone(fact)),
    ({ id }) => id,
  );
  return { retired: gone.filter(({ datasets }) => datasets.length === 1), left: gone.filter(({ datasets }) => datasets.length > 1) };
}

/** Entities that something live still needs: the ends of relations and the documents of evidence that stay. */
function needed(stored: StoredFacts, relations: Gone<StoredRelation>, evidence: Gone<StoredEvidence>): ReadonlySet<string> {
  const endingRelations = new Set(relations.retired.map(({ id }) => id));
  const endingEvidence = new Set(evidence.retired.map(({ id }) => id));
  const ends = [...stored.relations.values()]
    .filter(({ id }) => !endingRelations.has(id))
    .flatMap(({ source, target }) => [source, target]);
  const documents = [...stored.evidence.values()].filter(({ id }) => !endingEvidence.has(id)).map(({ document }) => document);
  return new Set([...ends, ...documents]);
}

/**
 * What a dataset no longer states. A rejected row retires nothing: neither the fact that it would have declared nor what hangs on it.
 * An entity stays while a live relation or evidence needs it.
 */
export function planRetirement(records: DatasetRecords, dataset: DatasetIdentity, stored: StoredFacts): RetirePlan {
  if (dataset.isComplete === false) return { entities: NOTHING, relations: NOTHING, evidence: NOTHING };
  const rejected = new Set(dataset.rejectedIds);
  const entityIds = new Set<string>(records.entities.map(({ id }) => id));
  const relationIds = new Set(records.relations.map(({ id }) => id));
  const evidenceIds = new Set(records.evidence.map(({ id }) => id));
  const heldByEvidence = new Set(
    [...stored.evidence.values()]
      .filter(({ id, document }) => rejected.has(id) || rejected.has(document))
      .map(({ relationId }) => relationId),
  );
  const relations = split(
    stored.relations.values(),
    dataset.id,
    ({ id, source, target }) =>
      !relationIds.has(id) && !rejected.has(id) && !rejected.has(source) && !rejected.has(target) && !heldByEvidence.has(id),
  );
  const goneRelations = new Set([...relations.retired, ...relations.left].map(({ id }) => id));
  const evidence = split(
    stored.evidence.values(),
    dataset.id,
    ({ id, relationId, document }) =>
      !evidenceIds.has(id) &&
      !rejected.has(id) &&
      !rejected.has(relationId) &&
      !rejected.has(document) &&
      (relationIds.has(relationId) || goneRelations.has(relationId)),
  );
  const stillNeeded = needed(stored, relations, evidence);
  const entities = split(
    stored.entities.values(),
    dataset.id,
    (fact) => !entityIds.has(fact.id) && !rejected.has(fact.id) && (fact.datasets.length > 1 || !stillNeeded.has(fact.id)),
  );
  return { entities, relations, evidence };
}
