import type { EntityId } from "../../../domain/ids.ts";
import type { DatasetRecords, EvidenceRecord } from "../../../domain/records.ts";
import { runStatement, toWrite } from "../cypherLibrary.ts";
import { toDerivedRow } from "./deriveEntities.ts";
import { entityWrites, inRelationBatches, relationWrites } from "./loadBatches.ts";
import type { LoadPlan, PlannedRelation } from "./loadPlan.ts";
import type { LoadRun } from "./loadRun.ts";
import { groupBy, inChunks } from "../chunks.ts";
import { entityRetirement, relationRetirement } from "./retireBatches.ts";
import type { RetirePlan } from "./retirePlan.ts";
import { readSharedStandings } from "./sharedRelations.ts";
import type { StoredEvidence, StoredRelation } from "./storedFacts.ts";

/** Creates and changes entities. */
export async function loadEntities(run: LoadRun, { entities }: LoadPlan): Promise<void> {
  let done = 0;
  for (const batch of inChunks(entities, run.batchSize)) {
    done += batch.length;
    await run.commit((counter) => entityWrites(batch, counter, run.dataset.homeCountry), {
      step: "entities",
      done,
      total: entities.length,
    });
  }
}

/** Creates and changes relations together with their evidence. */
export async function loadRelations(run: LoadRun, { relations }: LoadPlan, records: DatasetRecords): Promise<void> {
  const referenceDocuments = new Set<string>(records.entities.filter(({ reference }) => reference).map(({ id }) => id));
  const isReference = (document: string): boolean => referenceDocuments.has(document);
  const ownEvidence = groupBy(records.evidence, ({ relationId }) => relationId);
  let done = 0;
  for (const batch of inRelationBatches(relations, run.batchSize)) {
    done += batch.length;
    const shared = batch.filter(({ datasets }) => datasets.length > 1).map(({ record }) => record.id);
    const written: readonly EvidenceRecord[] = shared.flatMap((id) => ownEvidence.get(id) ?? []);
    const standings = await readSharedStandings(run.engine, shared, { written, removedIds: new Set(), isReference });
    await run.commit((counter) => relationWrites(batch, counter, standings), { step: "relations", done, total: relations.length });
  }
}

interface Departing {
  readonly id: string;
  readonly relation?: { readonly fact: StoredRelation; readonly isRetired: boolean };
  readonly retiredEvidence: readonly StoredEvidence[];
  readonly leftEvidence: readonly StoredEvidence[];
}

function departures({ relations, evidence }: RetirePlan): readonly Departing[] {
  const going = [
    ...relations.retired.map((fact) => ({ fact, isRetired: true })),
    ...relations.left.map((fact) => ({ fact, isRetired: false })),
  ];
  const facts = new Map(going.map((item) => [item.fact.id, item]));
  const retiredEvidence = groupBy(evidence.retired, ({ relationId }) => relationId);
  const leftEvidence = groupBy(evidence.left, ({ relationId }) => relationId);
  const ids = [...new Set([...facts.keys(), ...retiredEvidence.keys(), ...leftEvidence.keys()])].sort();
  return ids.map((id) => {
    const relation = facts.get(id);
    return {
      id,
      ...(relation === undefined ? {} : { relation }),
      retiredEvidence: retiredEvidence.get(id) ?? [],
      leftEvidence: leftEvidence.get(id) ?? [],
    };
  });
}

/** Relations that stay without some evidence of this dataset, while another dataset states them too. */
function sharedStays(batch: readonly Departing[], stored: ReadonlyMap<string, StoredRelation>): readonly StoredRelation[] {
  return batch.flatMap(({ id, relation }) => {
    const fact = stored.get(id);
    return relation === undefined && fact !== undefined && fact.datasets.length > 1 ? [fact] : [];
  });
}

/** Retires what the dataset no longer states and nobody else does: relations and evidence first, then entities. */
export async function retire(run: LoadRun, plan: RetirePlan, stored: ReadonlyMap<string, StoredRelation>): Promise<void> {
  const leaving = departures(plan);
  const entities = [
    ...plan.entities.retired.map((fact) => ({ fact, isRetired: true })),
    ...plan.entities.left.map((fact) => ({ fact, isRetired: false })),
  ];
  const total = leaving.length + entities.length;
  let done = 0;
  for (const batch of inChunks(leaving, run.batchSize)) {
    done += batch.length;
    const retiredEvidence = batch.flatMap((item) => item.retiredEvidence);
    const leftRelations = batch.flatMap(({ relation }) => (relation?.isRetired === false ? [relation.fact] : []));
    const restatedRelations = sharedStays(batch, stored);
    const standings = await readSharedStandings(
      run.engine,
      [...leftRelations, ...restatedRelations].map(({ id }) => id),
      { written: [], removedIds: new Set(retiredEvidence.map(({ id }) => id)), isReference: () => false },
    );
    const retiredRelations = batch.flatMap(({ relation }) => (relation?.isRetired === true ? [relation.fact] : []));
    const departure = {
      retiredRelations,
      leftRelations,
      restatedRelations,
      retiredEvidence,
      leftEvidence: batch.flatMap((item) => item.leftEvidence),
    };
    await run.commit((counter) => relationRetirement(run.engine, departure, { run: counter, dataset: run.dataset.id, standings }), {
      step: "retire",
      done,
      total,
    });
  }
  for (const batch of inChunks(entities, run.batchSize)) {
    done += batch.length;
    const gone = {
      retired: batch.filter(({ isRetired }) => isRetired).map(({ fact }) => fact),
      left: batch.filter(({ isRetired }) => !isRetired).map(({ fact }) => fact),
    };
    await run.commit((counter) => entityRetirement(run.engine, gone, { run: counter, dataset: run.dataset.id }), {
      step: "retire",
      done,
      total,
    });
  }
}

/** Computes the derived fields of all entities that a write has touched, also of a load that was killed before. */
export async function deriveTouched(run: LoadRun): Promise<void> {
  let done = 0;
  for (;;) {
    const stale = await runStatement(run.engine, "stale-entities", { limit: run.batchSize });
    if (stale.length === 0) return;
    const ids = stale.flatMap(({ id }) => (typeof id === "string" ? [id as EntityId] : []));
    const rows = (await runStatement(run.engine, "entity-facts", { ids })).map(toDerivedRow);
    done += rows.length;
    await run.commit(() => [{ ...toWrite("write-derived", { rows }), expectedCount: rows.length }], { step: "derive", done, total: done });
  }
}

/** Relations of a plan by what has to be done with them: created, or changed in themselves or in their evidence. */
export function countRelations(relations: readonly PlannedRelation[]): { readonly created: number; readonly changed: number } {
  const created = relations.filter(({ step }) => step === "create").length;
  return { created, changed: relations.length - created };
}
