import type { EntityId } from "../../../domain/ids.ts";
import type { EntityRecord, EvidenceRecord, RelationRecord } from "../../../domain/records.ts";
import type { Parameters, Write } from "../cypherEngine.ts";
import { toWrite, type Tokens } from "../cypherLibrary.ts";
import { toEntityProperties, toEvidenceProperties, toRelationProperties, type Properties } from "../recordRows.ts";
import { groupBy } from "../chunks.ts";
import type { Planned, PlannedRelation } from "./loadPlan.ts";
import type { SharedStanding } from "./sharedRelations.ts";

type WriteRow = Parameters;

function rowsWrite(name: string, { rows, run, ...tokens }: Tokens & { readonly rows: readonly WriteRow[]; readonly run: number }): Write {
  return { ...toWrite(name, { rows, run }, tokens), expectedCount: rows.length };
}

function runFields({ hash, datasets }: Planned<object>): Properties {
  return { hash, datasets };
}

function toEntityRow(planned: Planned<EntityRecord>, homeCountry: EntityId | undefined): WriteRow {
  const { record, step } = planned;
  if (step === "join") return { id: record.id, props: { datasets: planned.datasets, ...(record.id === homeCountry ? { hub: true } : {}) } };
  // Until the last step of the load computes them, so that no answer meets an entity without.
  const derived: Properties = step === "create" ? { referenceOnly: record.reference, factCount: 0, status: "ACCEPTED" } : {};
  return { id: record.id, props: { ...toEntityProperties(record, homeCountry), ...derived, ...runFields(planned) } };
}

/** Writes of some entities, one statement per kind. */
export function entityWrites(batch: readonly Planned<EntityRecord>[], run: number, homeCountry: EntityId | undefined): readonly Write[] {
  return [...groupBy(batch, ({ record }) => record.kind)].map(([kind, items]) =>
    rowsWrite("write-entities", { rows: items.map((item) => toEntityRow(item, homeCountry)), run, kind }),
  );
}

function toRelationRow(planned: PlannedRelation, standing: SharedStanding | undefined): WriteRow {
  const { record, step } = planned;
  const props =
    step === "create" || step === "change" ? { ...toRelationProperties(record), ...runFields(planned) } : { datasets: planned.datasets };
  return { id: record.id, source: record.source, target: record.target, props: { ...props, ...standing } };
}

function toEvidenceRow(planned: Planned<EvidenceRecord>, relation: RelationRecord): WriteRow {
  const { record, step } = planned;
  const props = step === "join" ? { datasets: planned.datasets } : { ...toEvidenceProperties(record, relation), ...runFields(planned) };
  return { id: record.id, document: record.document, props };
}

/** Writes of some relations with their evidence; a relation of several datasets takes its standing from all its evidence. */
export function relationWrites(
  batch: readonly PlannedRelation[],
  run: number,
  standings: ReadonlyMap<string, SharedStanding>,
): readonly Write[] {
  const relations = batch.filter(({ step, record }) => step !== "same" || standings.has(record.id));
  const writes = [...groupBy(relations, ({ record }) => record.type)].map(([type, items]) =>
    rowsWrite("write-relations", { rows: items.map((item) => toRelationRow(item, standings.get(item.record.id))), run, types: [type] }),
  );
  const evidence = batch.flatMap(({ record, evidence: items }) => items.map((item) => toEvidenceRow(item, record)));
  return evidence.length === 0 ? writes : [...writes, rowsWrite("write-evidence", { rows: evidence, run })];
}

/** Relations with their evidence, by groups of about `size` rows: a relation is never parted from its evidence. */
export function* inRelationBatches(relations: readonly PlannedRelation[], size: number): Generator<readonly PlannedRelation[]> {
  let batch: PlannedRelation[] = [];
  let rows = 0;
  for (const relation of relations) {
    const own = 1 + relation.evidence.length;
    if (batch.length > 0 && rows + own > size) {
      yield batch;
      batch = [];
      rows = 0;
    }
    batch.push(relation);
    rows += own;
  }
  if (batch.length > 0) yield batch;
}
