import type { CypherEngine, Parameters, Row, Write } from "../cypherEngine.ts";
import { runStatement, toWrite } from "../cypherLibrary.ts";
import { canonicalJson } from "../../../domain/canonicalJson.ts";
import { toEntityRecord, toEvidenceRecord, toRelationRecord, type Properties } from "../recordRows.ts";
import { groupBy } from "../chunks.ts";
import type { Gone } from "./retirePlan.ts";
import type { SharedStanding } from "./sharedRelations.ts";
import type { StoredEvidence, StoredFact, StoredRelation } from "./storedFacts.ts";

/** Relations that a dataset no longer states, and evidence of these or of relations that stay. */
export interface RelationDeparture {
  readonly retiredRelations: readonly StoredRelation[];
  readonly leftRelations: readonly StoredRelation[];
  /** Relations that this dataset still states, though not with all the evidence it had; others state them too. */
  readonly restatedRelations: readonly StoredRelation[];
  readonly retiredEvidence: readonly StoredEvidence[];
  readonly leftEvidence: readonly StoredEvidence[];
}

/** Which dataset departs, and the counter of the batch in which it does. */
export interface RetireContext {
  readonly dataset: string;
  readonly run: number;
}

function without(fact: StoredFact, dataset: string): Properties {
  return { datasets: fact.datasets.filter((other) => other !== dataset) };
}

function rowsWrite(name: string, rows: readonly Parameters[], run: number): Write {
  return { ...toWrite(name, { rows, run }), expectedCount: rows.length };
}

/** A record that is kept when it retires, the batch that first wrote it, and its kind, or the type of its relation. */
interface Kept {
  readonly record: { readonly id: string };
  readonly firstIn: number;
  readonly sort: string;
}

function toKept(row: Row, toRecord: (properties: Properties) => { readonly id: string }): Kept {
  const { record, firstIn, sort } = row;
  return { record: toRecord(record as Properties), firstIn: firstIn as number, sort: sort as string };
}

function keepWrite(what: string, kept: readonly Kept[], run: number): readonly Write[] {
  if (kept.length === 0) return [];
  return [
    rowsWrite(
      "keep-retired",
      kept.map(({ record, firstIn, sort }) => ({ id: record.id, what, record: canonicalJson(record), firstIn, sort })),
      run,
    ),
  ];
}

async function readRelationsToKeep(engine: CypherEngine, retired: readonly StoredRelation[]): Promise<readonly Kept[]> {
  const wanted = new Set(retired.map(({ id }) => id));
  const rows =
    wanted.size === 0 ? [] : await runStatement(engine, "relation-records", { ids: [...new Set(retired.map(({ source }) => source))] });
  return rows.map((row) => toKept(row, toRelationRecord)).filter(({ record }) => wanted.has(record.id));
}

async function readEvidenceToKeep(engine: CypherEngine, retired: readonly StoredEvidence[]): Promise<readonly Kept[]> {
  const wanted = new Set(retired.map(({ id }) => id));
  const rows =
    wanted.size === 0
      ? []
      : await runStatement(engine, "evidence-records", { ids: [...new Set(retired.map(({ relationId }) => relationId))] });
  return rows.map((row) => toKept(row, toEvidenceRecord)).filter(({ record }) => wanted.has(record.id));
}

function relationRow(relation: StoredRelation, props: Properties): Parameters {
  return { id: relation.id, source: relation.source, target: relation.target, props };
}

/** Writes that take relations and evidence out of every answer; what another dataset states stays, with its standing computed again. */
export async function relationRetirement(
  engine: CypherEngine,
  departure: RelationDeparture,
  { run, ...shared }: RetireContext & { readonly standings: ReadonlyMap<string, SharedStanding> },
): Promise<readonly Write[]> {
  const { retiredRelations, leftRelations, restatedRelations, retiredEvidence, leftEvidence } = departure;
  const kept = [
    ...keepWrite("relation", await readRelationsToKeep(engine, retiredRelations), run),
    ...keepWrite("evidence", await readEvidenceToKeep(engine, retiredEvidence), run),
  ];
  const deletes = [...groupBy(retiredRelations, ({ type }) => type)].map(([type, items]) => ({
    ...toWrite("delete-relations", { rows: items.map(({ id, source, target }) => ({ id, source, target })) }, { types: [type] }),
    expectedCount: items.length,
  }));
  const staying = [
    ...leftRelations.map((item) => ({
      type: item.type,
      row: relationRow(item, { ...without(item, shared.dataset), ...shared.standings.get(item.id) }),
    })),
    ...restatedRelations.map((item) => ({ type: item.type, row: relationRow(item, { ...shared.standings.get(item.id) }) })),
  ];
  const stays = [...groupBy(staying, ({ type }) => type)].map(([type, items]) => ({
    ...toWrite("write-relations", { run, rows: items.map(({ row }) => row) }, { types: [type] }),
    expectedCount: items.length,
  }));
  const evidence: Write[] = [];
  if (retiredEvidence.length > 0)
    evidence.push({ ...toWrite("delete-evidence", { ids: retiredEvidence.map(({ id }) => id) }), expectedCount: retiredEvidence.length });
  if (leftEvidence.length > 0)
    evidence.push(
      rowsWrite(
        "write-evidence",
        leftEvidence.map((item) => ({ id: item.id, document: item.document, props: without(item, shared.dataset) })),
        run,
      ),
    );
  return [...kept, ...evidence, ...deletes, ...stays];
}

/** Writes that take entities out of every answer, or out of one dataset. */
export async function entityRetirement(
  engine: CypherEngine,
  { retired, left }: Gone<StoredFact>,
  { run, dataset }: RetireContext,
): Promise<readonly Write[]> {
  const writes: Write[] = [];
  if (retired.length > 0) {
    const ids = retired.map(({ id }) => id);
    const rows = await runStatement(engine, "entity-records", { ids });
    writes.push(
      ...keepWrite(
        "entity",
        rows.map((row) => toKept(row, toEntityRecord)),
        run,
      ),
      { ...toWrite("delete-entities", { ids }), expectedCount: ids.length },
    );
  }
  if (left.length > 0)
    writes.push(
      rowsWrite(
        "write-entity-datasets",
        left.map((item) => ({ id: item.id, props: without(item, dataset) })),
        run,
      ),
    );
  return writes;
}
