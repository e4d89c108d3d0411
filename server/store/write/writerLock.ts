import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

import { WhometError } from "../../errors.ts";
import type { CypherEngine, Write } from "../cypherEngine.ts";
import { toWrite } from "../cypherLibrary.ts";

/** A writer that renews within this time keeps the lock; one that was killed blocks the next for at most as long. */
const LOCK_MS = 10_000;
const RENEW_MS = 3_000;
const RETRY_MS = 500;

/** The right to write a store that other processes can write too. */
export interface WriterLock {
  /** Goes first into each transaction: renews the lock, or rolls the transaction back where it was lost. */
  renewal(): readonly Write[];
  release(): Promise<void>;
}

const UNNEEDED: WriterLock = { renewal: () => [], release: () => Promise.resolve() };

function takeWrite(holder: string): Write {
  const now = Date.now();
  return {
    ...toWrite("take-writer-lock", { holder, now, until: now + LOCK_MS }),
    expectedCount: 1,
    refusal: "another process is writing this Neo4j; wait until it has finished, then load again",
  };
}

function renewWrite(holder: string): Write {
  return {
    ...toWrite("renew-writer-lock", { holder, until: Date.now() + LOCK_MS }),
    expectedCount: 1,
    refusal: "this load lost the store to another writer after a long pause; its finished batches are kept, load again to go on",
  };
}

async function take(engine: CypherEngine, holder: string, deadline: number): Promise<void> {
  for (;;) {
    try {
      await engine.writeBatch([takeWrite(holder)]);
      return;
    } catch (error) {
      const isHeld = error instanceof WhometError && error.code === "CONFLICT";
      if (!isHeld || Date.now() > deadline) throw error;
      await sleep(RETRY_MS);
    }
  }
}

/** Takes the lock, waiting for one that was left behind to expire; CONFLICT where another writer keeps it. Free where one process holds the store anyway. */
export async function takeWriterLock(engine: CypherEngine): Promise<WriterLock> {
  if (!engine.capabilities.shared) return UNNEEDED;
  const holder = `${hostname()}:${process.pid}:${randomUUID()}`;
  await take(engine, holder, Date.now() + LOCK_MS + RETRY_MS);
  // A renewal that fails is not fatal by itself: the next batch renews too, and rolls back where the lock is lost.
  const timer = setInterval(() => void engine.writeBatch([renewWrite(holder)]).catch(() => undefined), RENEW_MS);
  timer.unref();
  return {
    renewal: () => [renewWrite(holder)],
    async release() {
      clearInterval(timer);
      await engine.writeBatch([toWrite("release-writer-lock", { holder })]);
    },
  };
}
