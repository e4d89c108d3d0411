import { LRUCache } from "lru-cache";
import { sharedByCallers } from "../readScope.ts";

/** A load that is cancelled half way leaves the version as it was; nothing is remembered longer than this. */
const TTL_MS = 300_000;

/** Remembers answers that take a scan of the store, for one version of its data. */
export interface VersionCache<Value> {
  /** The answer of this version, computed at most once at a time; a failure is not remembered. */
  get(question: string, compute: () => Promise<Value>): Promise<Value>;
}

/** A cache of at most `max` answers. `readVersion` tells the version of the data at each question. */
export function createVersionCache<Value>(max: number, readVersion: () => Promise<string>): VersionCache<Value> {
  const answers = new LRUCache<string, Promise<Value>>({ max, ttl: TTL_MS });
  return {
    async get(question, compute) {
      const key = `${await readVersion()} ${question}`;
      const known = answers.get(key);
      if (known !== undefined) return known;
      const answer = sharedByCallers(compute);
      answers.set(key, answer);
      try {
        return await answer;
      } catch (error) {
        answers.delete(key);
        throw error;
      }
    },
  };
}
