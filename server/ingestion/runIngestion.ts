import type { DatasetRecords } from "../../domain/records.ts";
import { assembleDataset } from "../dataset/assembleDataset.ts";
import { validateDataset, type ValidDataset } from "../dataset/validateDataset.ts";
import { readSource } from "../documents/readSource.ts";
import type { GraphStore, LoadReport } from "../store/graphStore.ts";
import type { IngestProgress, IngestReport } from "./ingestReport.ts";

/** What is to be ingested, into what. */
export interface IngestJob {
  /** The source folder: an absolute path, or one that counts from the working folder. */
  readonly source: string;
  /** Absent in a dry run: everything but the load is done. */
  readonly store?: Pick<GraphStore, "load" | "engineName"> | undefined;
  readonly onProgress?: ((progress: IngestProgress) => void) | undefined;
  /** Cancels between two batches; what was loaded stays, and the next run goes on from there. */
  readonly signal?: AbortSignal | undefined;
}

const NOTHING_LOADED = { created: 0, changed: 0, removed: 0, unchanged: 0, checksum: "" };

function load(records: DatasetRecords, dataset: ValidDataset, { store, onProgress, signal }: IngestJob): Promise<LoadReport> {
  const { manifest, rejectedIds, isComplete } = dataset;
  const { id, title, homeCountry } = manifest;
  const counts = { entities: records.entities.length, relations: records.relations.length };
  if (store === undefined) return Promise.resolve({ ...NOTHING_LOADED, ...counts });
  const identity = { id, title, rejectedIds, isComplete, ...(homeCountry === undefined ? {} : { homeCountry }) };
  return store.load(records, identity, {
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** read → validate → assemble → load → report. Throws WhometError where there is no such folder or the store fails. */
export async function runIngestion(job: IngestJob): Promise<IngestReport> {
  const began = performance.now();
  const step = (name: IngestProgress["step"], count: number): void => job.onProgress?.({ step: name, done: count, total: count });
  const source = await readSource(job.source);
  step("read", source.documents.length + source.entities.length + source.relations.length);
  const { dataset, problems } = validateDataset(source);
  step("validate", source.entities.length + source.relations.length);
  const records = dataset === undefined ? { entities: [], relations: [], evidence: [] } : assembleDataset(dataset);
  step("assemble", records.relations.length);
  const loaded = dataset === undefined ? { ...NOTHING_LOADED, entities: 0, relations: 0 } : await load(records, dataset, job);
  const { created, changed, removed, unchanged, entities, relations, checksum } = loaded;
  const seconds = Math.round(performance.now() - began) / 1000;
  return {
    created,
    changed,
    removed,
    unchanged,
    rejected: problems,
    entities,
    relations,
    checksum,
    engine: job.store?.engineName ?? "none",
    seconds,
    accepted: dataset !== undefined,
  };
}
