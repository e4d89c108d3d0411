import { readConfig } from "../../server/config.ts";
import { createGraphStore } from "../../server/store/createGraphStore.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { openEngine } from "../../server/store/openEngine.ts";

const ATTEMPTS = 5;

/** The store that the environment names, its statements run once. A Neo4j that has just started plans slowly, so it is given several attempts. */
export async function openWarmStore(): Promise<GraphStore> {
  const store = createGraphStore(await openEngine(readConfig()));
  await store.prepare();
  for (let attempt = 1; ; attempt += 1) {
    try {
      await store.warmUp();
      return store;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}
