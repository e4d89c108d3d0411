import type { Config } from "../config.ts";
import { WhometError } from "../errors.ts";
import { createGraphStore } from "../store/createGraphStore.ts";
import type { CypherEngine } from "../store/cypherEngine.ts";
import { openEngine } from "../store/openEngine.ts";
import { handOff } from "./handOff.ts";
import type { IngestReport } from "./ingestReport.ts";
import { readOwner, type Owner } from "./owner.ts";
import { runIngestion, type IngestJob } from "./runIngestion.ts";

type StoreJob = Omit<IngestJob, "store"> & { readonly strict: boolean };

/** The engine where it is free, else the server that holds it. */
async function openOrOwner(config: Config): Promise<{ readonly engine: CypherEngine } | { readonly owner: Owner }> {
  try {
    return { engine: await openEngine(config) };
  } catch (error) {
    const isHeld = config.neo4j === undefined && error instanceof WhometError && error.code === "CONFLICT";
    const owner = isHeld ? await readOwner(config.dataDir) : undefined;
    if (owner === undefined) throw error;
    return { owner };
  }
}

/** Ingests into the store that the configuration names. Where a running server holds the embedded store, the job goes to that server. */
export async function ingestIntoStore(config: Config, job: StoreJob): Promise<IngestReport> {
  const opened = await openOrOwner(config);
  if ("owner" in opened)
    return handOff(opened.owner, { source: job.source, strict: job.strict }, { onProgress: job.onProgress, signal: job.signal });
  const store = createGraphStore(opened.engine);
  try {
    await store.prepare();
    return await runIngestion({ ...job, store });
  } finally {
    await store.close();
  }
}
