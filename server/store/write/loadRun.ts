import { WhometError } from "../../errors.ts";
import type { CypherEngine, Parameters, Write } from "../cypherEngine.ts";
import { runStatement, toWrite } from "../cypherLibrary.ts";
import type { DatasetIdentity, LoadProgress } from "../graphStore.ts";
import type { WriterLock } from "./writerLock.ts";

export interface LoadOptions {
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Rows of a transaction. */
  readonly batchSize?: number | undefined;
}

/** One load under way: its counter of changes, and the one way in which it writes. */
export interface LoadRun {
  readonly engine: CypherEngine;
  readonly dataset: DatasetIdentity;
  readonly batchSize: number;
  /** Whether anything has been written. */
  hasWritten(): boolean;
  /** The counter as it stands. */
  counter(): number;
  /** Writes one batch, the raised counter and the progress in one transaction. */
  commit(toWrites: (run: number) => readonly Write[] | Promise<readonly Write[]>, progress: LoadProgress): Promise<void>;
  /** Marks the dataset as loaded, and keeps its title and home country. */
  finish(): Promise<void>;
}

const BATCH_SIZE = 1_000;

function progressWrite(dataset: DatasetIdentity, run: number, progress: Parameters): Write {
  return toWrite("write-progress", {
    run,
    dataset: dataset.id,
    progress: { title: dataset.title, homeCountry: dataset.homeCountry ?? null, ...progress },
  });
}

/** The counter of changes that a store stands at. */
export async function readCounter(engine: CypherEngine): Promise<number> {
  const [row] = await runStatement(engine, "store-state", {});
  const counter = row?.["dataVersion"];
  return typeof counter === "number" ? counter : 0;
}

/** Begins a load on a store whose writer lock is held. */
export async function beginLoadRun(
  engine: CypherEngine,
  lock: WriterLock,
  { dataset, ...options }: LoadOptions & { readonly dataset: DatasetIdentity },
): Promise<LoadRun> {
  const before = await readCounter(engine);
  let counter = before;
  return {
    engine,
    dataset,
    batchSize: options.batchSize ?? BATCH_SIZE,
    hasWritten: () => counter > before,
    counter: () => counter,
    async commit(toWrites, progress) {
      if (options.signal?.aborted === true)
        throw new WhometError("TIMEOUT", "the load was cancelled; its finished batches are kept, load again to go on", {
          cause: options.signal.reason,
        });
      const run = counter + 1;
      const writes = await toWrites(run);
      await engine.writeBatch([...lock.renewal(), ...writes, progressWrite(dataset, run, { state: "loading", ...progress })], {
        signal: options.signal,
      });
      counter = run;
      options.onProgress?.(progress);
    },
    async finish() {
      await engine.writeBatch([
        ...lock.renewal(),
        progressWrite(dataset, counter, { state: "loaded", step: null, done: null, total: null }),
      ]);
    },
  };
}
