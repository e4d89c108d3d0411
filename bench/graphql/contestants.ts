import { existsSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import type { Neo4jConfig } from "../../server/config.ts";
import type { Api } from "./api.ts";
import { neo4jGraphqlApi } from "./neo4jGraphqlApi.ts";
import { startServer, type ServerProcess, type Started } from "./serverProcess.ts";
import { whometApi } from "./whometApi.ts";

export type EngineName = "neo4j" | "embedded";

export const WHOMET = "Whomet";
export const NEO4J_GRAPHQL = "@neo4j/graphql";
const DATALOADER = "Apollo, DataLoader";
const NO_LOADERS = "Apollo, no loaders";

/** Peers by the names that a command gives them. */
const PEERS = { library: NEO4J_GRAPHQL, dataloader: DATALOADER, "no-loaders": NO_LOADERS } as const;
export type ServerName = keyof typeof PEERS;
export const SERVER_NAMES = Object.keys(PEERS) as readonly ServerName[];

/** A server under test. */
export interface Contestant {
  readonly name: string;
  readonly engine: EngineName;
  readonly api: Api;
  readonly server: ServerProcess;
}

export type Environment = Readonly<Record<string, string>>;

const WITHOUT_CACHE = { ANSWER_CACHE_MB: "0" };

interface Described {
  readonly name: string;
  readonly api: Api;
  readonly started: Started;
}

const HAND_WRITTEN: readonly Described[] = [
  { name: WHOMET, api: whometApi, started: { script: "bench/servers/whomet.ts", environment: WITHOUT_CACHE } },
  { name: DATALOADER, api: whometApi, started: { script: "bench/servers/apollo.ts", environment: {} } },
  { name: NO_LOADERS, api: whometApi, started: { script: "bench/servers/apollo.ts", environment: { BENCH_LOADERS: "off" } } },
];
const LIBRARY: Described = {
  name: NEO4J_GRAPHQL,
  api: neo4jGraphqlApi,
  started: { script: "bench/peers/neo4jGraphql.mjs", environment: {} },
};

async function start(
  { name, api, started }: Described,
  { engine, environment }: { engine: EngineName; environment: Environment },
): Promise<Contestant> {
  const server = await startServer({ ...started, environment: { ...started.environment, ...environment } });
  return { name, engine, api, server };
}

/** What a server needs to know to use a Neo4j. */
export function neo4jEnvironment({ uri, user, password, database }: Neo4jConfig): Environment {
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
}

/** A copy of an embedded store for a process of its own: only one may hold a store. */
async function copyOf(dataDir: string, name: string): Promise<string> {
  const copy = `${dataDir}-${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`;
  if (!existsSync(copy)) {
    await cp(dataDir, `${copy}-partial`, { recursive: true, force: true });
    await cp(`${copy}-partial`, copy, { recursive: true });
    await rm(`${copy}-partial`, { recursive: true });
  }
  return copy;
}

function areWanted(described: readonly Described[], without: readonly ServerName[]): readonly Described[] {
  const leftOut = new Set<string>(without.map((name) => PEERS[name]));
  return described.filter(({ name }) => !leftOut.has(name));
}

/** All servers on one Neo4j but those left out, started one after the other. */
export async function startOnNeo4j(config: Neo4jConfig, without: readonly ServerName[]): Promise<readonly Contestant[]> {
  const contestants: Contestant[] = [];
  for (const described of areWanted([...HAND_WRITTEN, LIBRARY], without))
    contestants.push(await start(described, { engine: "neo4j", environment: neo4jEnvironment(config) }));
  return contestants;
}

/** The servers that can use the embedded engine, each with a copy of the store. */
export async function startOnEmbedded(dataDir: string, without: readonly ServerName[]): Promise<readonly Contestant[]> {
  const contestants: Contestant[] = [];
  for (const described of areWanted(HAND_WRITTEN, without)) {
    const environment = { NEO4J_URI: "", DATA_DIR: await copyOf(dataDir, described.name) };
    contestants.push(await start(described, { engine: "embedded", environment }));
  }
  return contestants;
}
