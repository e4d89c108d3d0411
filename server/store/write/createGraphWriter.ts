import type { DatasetRecords } from "../../../domain/records.ts";
import type { CypherEngine } from "../cypherEngine.ts";
import { runStatement, toWrite } from "../cypherLibrary.ts";
import type { DatasetIdentity, GraphWriter, LoadReport } from "../graphStore.ts";
import { readChecksum } from "./checksum.ts";
import { planLoad, type LoadPlan } from "./loadPlan.ts";
import { beginLoadRun, type LoadOptions, type LoadRun } from "./loadRun.ts";
import { countRelations, deriveTouched, loadEntities, loadRelations, retire } from "./loadSteps.ts";
import { planRetirement, type RetirePlan } from "./retirePlan.ts";
import { readStoredFacts, type StoredFacts } from "./storedFacts.ts";
import { createWriteQueue } from "./writeQueue.ts";
import { takeWriterLock, type WriterLock } from "./writerLock.ts";

interface DatasetState {
  readonly isSettled: boolean;
  /** Entities whose row follows from the home country, where that has changed. */
  readonly rewritten: ReadonlySet<string>;
}

async function readDatasetState(engine: CypherEngine, dataset: DatasetIdentity): Promise<DatasetState> {
  const [row] = await runStatement(engine, "dataset-state", { id: dataset.id });
  const before = typeof row?.["homeCountry"] === "string" ? row["homeCountry"] : undefined;
  const homes = [before, dataset.homeCountry].filter((home) => home !== undefined);
  return {
    isSettled: row?.["state"] === "loaded" && row["title"] === dataset.title && before === dataset.homeCountry,
    rewritten: new Set(row === undefined || before === dataset.homeCountry ? [] : homes),
  };
}

/** The checksum as it was computed at this value of the counter, or undefined where something was written since. */
async function knownChecksum(engine: CypherEngine, counter: number): Promise<string | undefined> {
  const [row] = await runStatement(engine, "store-state", {});
  return row?.["checksumOf"] === counter && typeof row["checksum"] === "string" ? row["checksum"] : undefined;
}

async function settleChecksum(run: LoadRun, lock: WriterLock): Promise<string> {
  const known = await knownChecksum(run.engine, run.counter());
  if (known !== undefined) return known;
  const checksum = await readChecksum(run.engine);
  await run.engine.writeBatch([...lock.renewal(), toWrite("write-checksum", { checksum, run: run.counter() })]);
  return checksum;
}

function toReport(
  records: DatasetRecords,
  { plan, gone, stored }: { readonly plan: LoadPlan; readonly gone: RetirePlan; readonly stored: StoredFacts },
): Omit<LoadReport, "checksum"> {
  const relations = countRelations(plan.relations);
  const createdEntities = plan.entities.filter(({ step }) => step === "create").length;
  const written = plan.entities.length + plan.relations.length;
  return {
    created: createdEntities + relations.created,
    changed: plan.entities.length - createdEntities + relations.changed + gone.entities.left.length + gone.relations.left.length,
    removed: gone.entities.retired.length + gone.relations.retired.length,
    unchanged: records.entities.length + records.relations.length - written,
    entities: stored.entities.size + createdEntities - gone.entities.retired.length,
    relations: stored.relations.size + relations.created - gone.relations.retired.length,
  };
}

/** The facts after the load's own writes, for telling which entities are still needed. */
function withLoaded(stored: StoredFacts, records: DatasetRecords): StoredFacts {
  const relations = records.relations
    .filter(({ id }) => !stored.relations.has(id))
    .map((record) => [record.id, { ...record, hash: "", datasets: [] }] as const);
  const evidence = records.evidence
    .filter(({ id }) => !stored.evidence.has(id))
    .map((record) => [record.id, { ...record, hash: "", datasets: [] }] as const);
  return { ...stored, relations: new Map([...stored.relations, ...relations]), evidence: new Map([...stored.evidence, ...evidence]) };
}

interface LoadJob extends LoadOptions {
  readonly records: DatasetRecords;
  readonly dataset: DatasetIdentity;
}

async function loadLocked(engine: CypherEngine, lock: WriterLock, { records, dataset, ...options }: LoadJob): Promise<LoadReport> {
  const run = await beginLoadRun(engine, lock, { dataset, ...options });
  const { isSettled, rewritten } = await readDatasetState(engine, dataset);
  const stored = await readStoredFacts(engine);
  const plan = planLoad(records, { dataset: dataset.id, stored, rewritten });
  const gone = planRetirement(records, dataset, withLoaded(stored, records));
  await loadEntities(run, plan);
  await loadRelations(run, plan, records);
  await retire(run, gone, stored.relations);
  await deriveTouched(run);
  if (run.hasWritten() || !isSettled) await run.finish();
  const checksum = await settleChecksum(run, lock);
  if (run.hasWritten()) await engine.checkpoint();
  return { ...toReport(records, { plan, gone, stored }), checksum };
}

/**
 * The write side of a store. Loads wait for each other, in this process by a queue, between processes (Neo4j) by a lock with expiry.
 * `load` throws BAD_REQUEST where the records contradict themselves, CONFLICT where another process writes, TIMEOUT where it is cancelled.
 */
export function createGraphWriter(engine: CypherEngine): GraphWriter {
  const queue = createWriteQueue();
  return {
    load: (records, dataset, options = {}) =>
      queue.add(async () => {
        const lock = await takeWriterLock(engine);
        try {
          return await loadLocked(engine, lock, { records, dataset, ...options });
        } finally {
          await lock.release();
        }
      }),
    checksum: () => readChecksum(engine),
  };
}
