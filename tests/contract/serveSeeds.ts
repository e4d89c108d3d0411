import { runIngestion } from "../../server/ingestion/runIngestion.ts";
import { createGraphStore } from "../../server/store/createGraphStore.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { openEngine, type EngineConfig } from "../../server/store/openEngine.ts";
import { openTestApi, type TestApi } from "../graphql/testApi.ts";

export interface Served {
  readonly store: GraphStore;
  readonly api: TestApi;
}

/** The curated data in a store of some engine, with the GraphQL layer over it. */
export async function serveSeeds(config: EngineConfig): Promise<Served> {
  const store = createGraphStore(await openEngine(config));
  await store.prepare();
  await runIngestion({ source: "seeds", store });
  return { store, api: await openTestApi(store) };
}
