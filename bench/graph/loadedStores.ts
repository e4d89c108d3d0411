import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Neo4jConfig } from "../../server/config.ts";
import { createGraphStore } from "../../server/store/createGraphStore.ts";
import { openEngine, type EngineConfig } from "../../server/store/openEngine.ts";
import { freePort, startNeo4j, type Neo4jServer } from "../../tests/neo4j/neo4jServer.ts";
import { GENERATED, GENERATOR_VERSION, generateGraph, type GraphSize } from "./generateGraph.ts";

const PASSWORD = "whomet-bench";
const HEAP_MEGABYTES = 2_048;
const BATCH_SIZE = 5_000;

/** Where the loaded stores of one graph are kept between runs. */
export function storesFolder({ seed, entities, relations }: GraphSize): string {
  return join(tmpdir(), "whomet-bench", `v${GENERATOR_VERSION}-seed${seed}-${entities}-${relations}`);
}

/** Loads a graph by the product's own writer, saying how far it is. A graph that is there already is compared and left as it is. */
export async function loadGraph(size: GraphSize, config: EngineConfig): Promise<void> {
  const store = createGraphStore(await openEngine(config));
  const begun = Date.now();
  const seconds = (): string => `${((Date.now() - begun) / 1_000).toFixed(0)} s`;
  try {
    await store.prepare();
    const report = await store.load(generateGraph(size), GENERATED, {
      batchSize: BATCH_SIZE,
      onProgress: ({ step, done, total }) => console.error(`${store.engineName}: ${step} ${done}/${total}, ${seconds()}`),
    });
    console.error(`${store.engineName}: ${report.entities} entities, ${report.relations} relations, ${seconds()}`);
  } finally {
    await store.close();
  }
}

/** Runs the load unless a file in the folder says that it has ended before. A load that was cut short begins anew. */
async function loadOnce(folder: string, load: () => Promise<void>): Promise<void> {
  const mark = join(folder, "loaded");
  if (existsSync(mark)) return;
  await load();
  await writeFile(mark, "");
}

/** The data folder of an embedded store that holds the graph; loaded at the first time. */
export async function embeddedStore(size: GraphSize): Promise<string> {
  const dataDir = join(storesFolder(size), "embedded");
  await loadOnce(dataDir, async () => {
    await rm(dataDir, { recursive: true, force: true });
    await loadGraph(size, { dataDir });
  });
  return dataDir;
}

export interface LoadedNeo4j {
  readonly server: Neo4jServer;
  readonly config: Neo4jConfig;
}

/** A running Neo4j that holds the graph; loaded at the first time. The caller stops it. */
export async function startLoadedNeo4j(size: GraphSize): Promise<LoadedNeo4j> {
  const home = join(storesFolder(size), "neo4j");
  await mkdir(home, { recursive: true });
  const server = await startNeo4j({ home, port: await freePort(), password: PASSWORD, heapMegabytes: HEAP_MEGABYTES });
  const config = { uri: server.uri, user: server.user, password: PASSWORD, database: "neo4j" };
  try {
    await loadOnce(home, () => loadGraph(size, { neo4j: config, dataDir: home }));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { server, config };
}
