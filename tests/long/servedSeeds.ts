import { tmpdir } from "node:os";
import path from "node:path";
import { readConfig } from "../../server/config.ts";
import { createServer } from "../../server/http/createServer.ts";
import { runIngestion } from "../../server/ingestion/runIngestion.ts";
import { listen } from "../../server/listen.ts";
import { createGraphStore } from "../../server/store/createGraphStore.ts";
import type { CypherEngine } from "../../server/store/cypherEngine.ts";

export interface ServedSeeds {
  readonly url: string;
  /** Milliseconds that one operation may take. */
  readonly operationTimeoutMs: number;
  close(): Promise<void>;
}

/** The seeds of this repository, loaded into a prepared engine and served as in production on a free port, without a limit of rate. */
export async function serveSeeds(engine: CypherEngine): Promise<ServedSeeds> {
  const store = createGraphStore(engine);
  const { accepted } = await runIngestion({ source: path.resolve("seeds"), store });
  if (!accepted) throw new Error("the seeds were refused");
  const config = readConfig({ NODE_ENV: "production", PORT: "0" });
  const app = await createServer({
    ...config,
    store,
    clientFolder: path.join(tmpdir(), "no-client"),
    traffic: { ownRequestsAMinute: Number.MAX_SAFE_INTEGER },
    logLevel: "error",
  });
  const url = await listen(app, config);
  return {
    url,
    operationTimeoutMs: config.operationTimeoutMs,
    async close() {
      await app.close();
      await store.close();
    },
  };
}
