import { mkdirSync } from "node:fs";
import { join } from "node:path";

import grafeo from "@grafeo-db/js";
import type { GrafeoDB, GrafeoError, QueryResult } from "@grafeo-db/js";

import { WhometError } from "../errors.ts";
import type { CypherEngine, Row, RunOptions, Write } from "./cypherEngine.ts";
import { cypherLibrary } from "./cypherLibrary.ts";
import { checkExpectedCount } from "./expectedCount.ts";
import { createSlots, type Slots } from "./slots.ts";
import { DEFAULT_TIMEOUT_MS, timeoutError, withinTime } from "./withinTime.ts";

/** No statement can be stopped here, so few run at once: an abandoned one keeps its place until it ends. */
const READS_AT_ONCE = 6;
const WRITE_TIMEOUT_MS = 120_000;
const CLOSE_TIMEOUT_MS = 10_000;
/** Past this the write-ahead log is folded into the file, since it is replayed at each opening. */
const CHECKPOINT_BYTES = 32 * 1024 * 1024;
const WRITE_CONFLICT = "40000";

const SEARCHED = { label: "Entity", property: "searchText" } as const;

interface Store {
  readonly db: GrafeoDB;
  readonly reads: Slots;
  readonly writes: Slots;
}

function toWhometError(error: unknown): WhometError {
  if (error instanceof WhometError) return error;
  const { gqlStatus, message } = error as GrafeoError;
  if (gqlStatus === WRITE_CONFLICT)
    return new WhometError("UNAVAILABLE", "two writes met in the embedded store; try again", { cause: error, details: { retryable: 1 } });
  return new WhometError("INTERNAL", `the embedded engine failed: ${message}`, {
    cause: error,
    details: { retryable: 0, status: gqlStatus ?? "none" },
  });
}

function open(path: string): GrafeoDB {
  try {
    return grafeo.GrafeoDB.create(path);
  } catch (error) {
    const { message } = error as Error;
    if (/lock/i.test(message)) {
      throw new WhometError(
        "CONFLICT",
        `the store ${path} is held by another process; stop that one, hand it the job, or set DATA_DIR to another folder`,
        { cause: error },
      );
    }
    throw new WhometError(
      "UNAVAILABLE",
      `the store ${path} cannot be opened (${message}); move the file away and run "npm run ingest", which rebuilds it`,
      { cause: error, details: { retryable: 0 } },
    );
  }
}

function toRows(result: QueryResult): readonly Row[] {
  return result.toArray() as readonly Row[];
}

/** Runs work in a free place, within the caller's time; the place stays taken until the work itself ends. What its caller has left while it waited does not begin. */
async function inSlot<T>(slots: Slots, work: (isLeft: () => boolean) => Promise<T>, options: RunOptions = {}): Promise<T> {
  let isLeft = false;
  const held = slots.take().then(async (giveBack) => {
    try {
      if (isLeft || options.signal?.aborted === true) throw new WhometError("TIMEOUT", "the caller went away before the store began");
      return await work(() => isLeft);
    } catch (error) {
      throw toWhometError(error);
    } finally {
      giveBack();
    }
  });
  return withinTime(held, options, () => {
    isLeft = true;
  });
}

interface WriteLimits extends RunOptions {
  /** Whether the caller was already told that the write failed: then nothing of it may stay. */
  readonly isLeft: () => boolean;
}

async function writeAll(
  db: GrafeoDB,
  writes: readonly Write[],
  { signal, timeoutMs = WRITE_TIMEOUT_MS, isLeft }: WriteLimits,
): Promise<readonly (readonly Row[])[]> {
  const deadline = Date.now() + timeoutMs;
  const refuseLate = (): void => {
    if (isLeft() || Date.now() > deadline || signal?.aborted === true) throw timeoutError(timeoutMs, signal?.reason);
  };
  const transaction = db.beginTransaction();
  try {
    const results: (readonly Row[])[] = [];
    for (const write of writes) {
      refuseLate();
      const rows = toRows(await transaction.executeCypher(write.statement, write.parameters));
      checkExpectedCount(write, rows);
      results.push(rows);
    }
    refuseLate();
    transaction.commit();
    return results;
  } catch (error) {
    // Left alone, this engine would go on after an error and commit the rest.
    if (transaction.isActive) transaction.rollback();
    throw error;
  }
}

async function findCandidates(db: GrafeoDB, tokens: readonly string[], limit: number): Promise<readonly string[]> {
  const found = await db.textSearch(SEARCHED.label, SEARCHED.property, tokens.join(" "), limit);
  return found.flatMap(([node]) => {
    const id = node === undefined ? undefined : db.getNode(node)?.get("id");
    return typeof id === "string" ? [id] : [];
  });
}

async function hasTextIndex(db: GrafeoDB): Promise<boolean> {
  try {
    await db.textSearch(SEARCHED.label, SEARCHED.property, "whomet", 1);
    return true;
  } catch {
    return false;
  }
}

async function prepare({ db }: Store): Promise<void> {
  try {
    for (const { statement } of cypherLibrary().schema("embedded")) await db.executeCypher(statement);
    if (!(await hasTextIndex(db))) await db.createTextIndex(SEARCHED.label, SEARCHED.property, { tokenizer: "standard", stopWords: [] });
  } catch (error) {
    throw toWhometError(error);
  }
}

/** Waits for what still runs, since the engine must not be closed under a statement. */
async function close({ db, reads, writes }: Store): Promise<void> {
  const idle = Promise.all([writes.take(), ...Array.from({ length: READS_AT_ONCE }, () => reads.take())]);
  await withinTime(idle, { timeoutMs: CLOSE_TIMEOUT_MS });
  try {
    db.close();
  } catch (error) {
    throw toWhometError(error);
  }
}

/**
 * Opens the embedded store of a folder, creating it where there is none. One process holds a store: opening one that is held is CONFLICT.
 * A statement past its time is TIMEOUT to the caller and its result is dropped.
 */
export function openEmbeddedEngine(dataDir: string): CypherEngine {
  mkdirSync(dataDir, { recursive: true });
  const store: Store = { db: open(join(dataDir, "graph.grafeo")), reads: createSlots(READS_AT_ONCE), writes: createSlots(1) };
  const { db } = store;
  db.setCheckpointTriggers({ walBytes: CHECKPOINT_BYTES });
  return {
    name: "embedded",
    capabilities: { cancels: false, streams: false, shared: false },
    run: (statement, parameters, options) =>
      inSlot(store.reads, async () => toRows(await db.executeCypher(statement, parameters)), options),
    writeBatch: (writes, options = {}) =>
      inSlot(store.writes, (isLeft) => writeAll(db, writes, { ...options, isLeft }), { timeoutMs: WRITE_TIMEOUT_MS, ...options }),
    candidates: async (tokens, limit, options) =>
      tokens.length === 0 ? [] : inSlot(store.reads, () => findCandidates(db, tokens, limit), options),
    prepare: () => prepare(store),
    checkpoint: () =>
      inSlot(
        store.writes,
        () =>
          Promise.resolve().then(() => {
            db.compact();
          }),
        { timeoutMs: DEFAULT_TIMEOUT_MS * 4 },
      ),
    close: () => close(store),
  };
}
