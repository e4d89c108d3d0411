import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { openBoltEngine, type BoltConfig } from "../../server/store/boltEngine.ts";
import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import { freePort, startNeo4j } from "./neo4jServer.ts";

/** A real Neo4j that one test file has to itself. */
export interface TestNeo4j {
  readonly config: BoltConfig;
  /** Deletes all nodes; constraints and indexes stay. */
  clean(): Promise<void>;
  close(): Promise<void>;
}

const DELETED_AT_ONCE = 5_000;

interface Held {
  readonly config: BoltConfig;
  readonly release: () => Promise<void>;
}

function listen(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

/** Test files run in parallel and share one database: who listens on the port beside its own has it. The system frees it at any end. */
async function holdShared(config: BoltConfig): Promise<Held> {
  const port = Number(new URL(config.uri).port) + 1;
  for (;;) {
    const held = await listen(port);
    if (held !== undefined) return { config, release: () => new Promise((resolve) => held.close(() => resolve())) };
    await sleep(100);
  }
}

async function startOwn(): Promise<Held> {
  const home = await mkdtemp(join(tmpdir(), "whomet-neo4j-"));
  const { uri, user, password, stop } = await startNeo4j({ home, port: await freePort(), password: "whomet-tests", heapMegabytes: 512 });
  return {
    config: { uri, user, password, database: "neo4j" },
    async release() {
      await stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function deleteAll(engine: CypherEngine): Promise<void> {
  const statement = "MATCH (n) WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS n";
  for (;;) {
    const [rows] = await engine.writeBatch([{ statement, parameters: { limit: DELETED_AT_ONCE } }]);
    if (rows?.[0]?.["n"] === 0) return;
  }
}

/** The server that NEO4J_TEST_URI names (scripts/test.ts starts one for the whole run), else one of its own on a free port. */
export async function openTestNeo4j(): Promise<TestNeo4j> {
  const {
    NEO4J_TEST_URI: uri,
    NEO4J_TEST_USER: user = "neo4j",
    NEO4J_TEST_PASSWORD: password = "whomet-tests",
    NEO4J_TEST_DATABASE: database = "neo4j",
  } = process.env;
  const { config, release } = uri === undefined ? await startOwn() : await holdShared({ uri, user, password, database });
  return {
    config,
    async clean() {
      const engine = await openBoltEngine(config);
      await deleteAll(engine);
      await engine.close();
    },
    close: release,
  };
}
