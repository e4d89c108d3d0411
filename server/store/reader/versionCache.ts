import { LRUCache } from "lru-cache";
import { callersSignal, refuseEnded, sharedByCallers } from "../readScope.ts";

/** A load that is cancelled half way leaves the version as it was; nothing is remembered longer than this. */
const TTL_MS = 300_000;

/** Remembers answers that take a scan of the store, for one version of its data. */
export interface VersionCache<Value> {
  /** The answer of this version, computed at most once at a time; a failure is not remembered. */
  get(question: string, compute: () => Promise<Value>): Promise<Value>;
}

export interface VersionCacheOptions {
  /** How many answers are kept. */
  readonly max: number;
  /**
   * Whether an answer is no longer computed once all who asked for it have left. Not so for what every question rests on: where that takes
   * longer than an operation may, it would never be there.
   */
  readonly stopsAlone?: boolean | undefined;
}

interface Shared<Value> {
  readonly answer: Promise<Value>;
  readonly ending: AbortController;
  waiting: number;
}

/** Calls `leave` where the caller's scope ends before its answer comes. The returned function ends the watch. */
function watchCaller(leave: (reason: unknown) => void): () => void {
  const signal = callersSignal();
  const onAbort = (): void => leave(signal?.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  return () => signal?.removeEventListener("abort", onAbort);
}

/** A cache of answers. `readVersion` tells the version of the data at each question. */
export function createVersionCache<Value>(
  { max, stopsAlone = false }: VersionCacheOptions,
  readVersion: () => Promise<string>,
): VersionCache<Value> {
  const answers = new LRUCache<string, Shared<Value>>({ max, ttl: TTL_MS });
  const forget = (key: string, shared: Shared<Value>): void => {
    if (answers.get(key) === shared) answers.delete(key);
  };
  const begin = (key: string, compute: () => Promise<Value>): Shared<Value> => {
    const ending = new AbortController();
    const shared = { answer: sharedByCallers(compute, ending.signal), ending, waiting: 0 };
    answers.set(key, shared);
    shared.answer.catch(() => forget(key, shared));
    return shared;
  };
  return {
    async get(question, compute) {
      const key = `${await readVersion()} ${question}`;
      refuseEnded();
      const shared = answers.get(key) ?? begin(key, compute);
      shared.waiting += 1;
      const unwatch = watchCaller((reason) => {
        shared.waiting -= 1;
        if (!stopsAlone || shared.waiting > 0) return;
        // Forgotten at once, so that who asks now does not get the error of those who left.
        forget(key, shared);
        shared.ending.abort(reason);
      });
      try {
        return await shared.answer;
      } finally {
        unwatch();
      }
    },
  };
}
