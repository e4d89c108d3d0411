import { randomUUID } from "node:crypto";
import path from "node:path";
import { closeOnSignal } from "./closeOnSignal.ts";
import { readConfig } from "./config.ts";
import { createServer } from "./http/createServer.ts";
import { declareOwner } from "./ingestion/owner.ts";
import { listen } from "./listen.ts";
import { loadSeeds } from "./loadSeeds.ts";
import { createGraphStore } from "./store/createGraphStore.ts";
import { openEngine } from "./store/openEngine.ts";

const ROOT = path.resolve(import.meta.dirname, "..");

/** config → engine → store → seeds into an empty embedded store → server → listen. Runs until SIGTERM or SIGINT. */
export async function main(): Promise<void> {
  const config = readConfig();
  const isEmbedded = config.neo4j === undefined;
  const store = createGraphStore(await openEngine(config));
  await store.prepare();
  const report = isEmbedded ? await loadSeeds(store, path.join(ROOT, "seeds")) : undefined;
  if (report !== undefined) console.log(report);
  await store.warmUp((error) => console.error("A question could not be asked in advance, so its first answer will be slow:", error));

  // Nobody knows this token: no job is taken before the data folder says where.
  const ingest = { store, token: randomUUID() as string };
  const app = await createServer({
    ...config,
    store,
    operationsFolder: path.join(ROOT, "client"),
    clientFolder: path.join(ROOT, "dist/client"),
    logLevel: "warn",
    ingest: isEmbedded ? ingest : undefined,
  });
  const url = await listen(app, config);
  const held = isEmbedded ? await declareOwner(config.dataDir, url) : undefined;
  if (held !== undefined) ingest.token = held.owner.token;
  closeOnSignal(async () => {
    await held?.release();
    await app.close();
    await store.close();
  }, config.operationTimeoutMs);

  const { engine, entities, relations, documents } = await store.summary();
  console.log(`Whomet answers on ${url} (${engine}: ${entities} entities, ${relations} relations from ${documents} documents)`);
}
