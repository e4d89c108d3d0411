import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import { openEngine } from "../../server/store/openEngine.ts";
import { freePort, startNeo4j, type Neo4jServer, type Neo4jServerOptions } from "../neo4j/neo4jServer.ts";
import { errorsIn, openCaller, type Caller, type Reply } from "./caller.ts";
import { normalBodies } from "./normalQueries.ts";
import { serveSeeds, type ServedSeeds } from "./servedSeeds.ts";

const KILLS = Number(process.env["LONG_KILLS"] ?? 3);
const CONNECTIONS = 12;
/** Of so many requests one is the same as before, and may be answered from what was kept. */
const SAME_EACH = 3;
const AWAY_MS = 3_000;
const SETTLED_MS = 3_000;
/** From Neo4j's port taking connections to the first answer that was read from it. */
const BACK_MS = 10_000;
const POOL_SIZE = 50;
const LONG_MS = 1_800_000;

let home: string;
let options: Neo4jServerOptions;
let neo4j: Neo4jServer;
let engine: CypherEngine;
let served: ServedSeeds;
let caller: Caller;

/** Of the normal queries these: a Neo4j that has just started is slow at all of them, and slowest at the long ones. */
const LIGHT_QUERIES = 5;

/** What continuous load has been answered. */
interface Load {
  /** What is neither a whole answer nor a refusal that is meant. */
  readonly faults: string[];
  readonly counts: { whole: number; refused: number; late: number };
  /** When a whole answer that was not a kept one came, last. */
  lastReadAt: number;
  stop(): Promise<void>;
}

function codesIn(reply: Reply): readonly string[] {
  return errorsIn(reply).map(({ extensions }) => String(extensions?.["code"]));
}

function faultIn(reply: Reply): string | undefined {
  const codes = codesIn(reply);
  if (reply.status === 200) return codes.length === 0 ? undefined : `200 with ${codes.join()}`;
  // One that has just come back may take longer than an operation may.
  const isMeant = codes.every((code) => code === "UNAVAILABLE" || code === "TIMEOUT");
  return reply.status === 503 && reply.headers["retry-after"] !== undefined && isMeant
    ? undefined
    : `${reply.status} ${reply.body.slice(0, 200)}`;
}

function note(load: Load, reply: Reply): void {
  const fault = faultIn(reply);
  if (fault !== undefined) load.faults.push(fault);
  else if (reply.status === 503) load.counts[codesIn(reply).includes("TIMEOUT") ? "late" : "refused"] += 1;
  else {
    load.counts.whole += 1;
    if (reply.headers["x-whomet-answer"] === undefined) load.lastReadAt = performance.now();
  }
}

/** Asks the normal queries over and over on several connections. */
function startLoad(): Load {
  let isOver = false;
  const load: Load = { faults: [], counts: { whole: 0, refused: 0, late: 0 }, lastReadAt: 0, stop: () => Promise.resolve() };
  const work = async (worker: number): Promise<void> => {
    for (let round = 0; !isOver; round += 1) {
      const bodies = normalBodies(round % SAME_EACH === 0 ? "same" : `${worker} ${performance.now()}`).slice(0, LIGHT_QUERIES);
      const body = bodies[(worker + round) % bodies.length] ?? "";
      const reply = await caller.post(body).catch((error: unknown) => error as Error);
      if (reply instanceof Error) load.faults.push(reply.message);
      else note(load, reply);
    }
  };
  const working = Promise.all(Array.from({ length: CONNECTIONS }, (_, worker) => work(worker)));
  return Object.assign(load, {
    async stop() {
      isOver = true;
      await working;
    },
  });
}

/** When somebody listens on a port. */
async function portTaken(port: number): Promise<number> {
  for (;;) {
    const isTaken = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.destroy();
        resolve(true);
      });
      socket.once("error", () => resolve(false));
    });
    if (isTaken) return performance.now();
    await sleep(50);
  }
}

/** Connections that Neo4j holds open, the asking one too. */
async function connectionsOpen(): Promise<number> {
  return (await engine.run("CALL dbms.listConnections() YIELD connectionId RETURN connectionId AS id", {})).length;
}

async function transactionsOpen(): Promise<number> {
  return (await engine.run("SHOW TRANSACTIONS YIELD transactionId RETURN transactionId AS id", {})).length;
}

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), "whomet-killed-"));
  options = { home, port: await freePort(), password: "whomet-tests", heapMegabytes: 512 };
  neo4j = await startNeo4j(options);
  engine = await openEngine({ dataDir: home, neo4j: { ...neo4j, database: "neo4j" } });
  await engine.prepare();
  served = await serveSeeds(engine);
  caller = openCaller(served.url, { connections: CONNECTIONS, patienceMs: 60_000 });
}, 300_000);

afterAll(async () => {
  caller.close();
  await served.close();
  await neo4j.stop();
  await rm(home, { recursive: true, force: true });
}, 120_000);

/** Kills Neo4j under load, starts it again, and returns how soon it was read again and how many connections are left. */
async function killOnce(load: Load): Promise<{ readonly backMs: number; readonly connections: number }> {
  const settledAt = performance.now() + SETTLED_MS;
  while (load.lastReadAt < settledAt) await sleep(20);
  await neo4j.kill();
  await sleep(AWAY_MS);
  const killedAt = performance.now();
  const [started, takenAt] = await Promise.all([startNeo4j(options), portTaken(options.port)]);
  neo4j = started;
  while (load.lastReadAt < killedAt && performance.now() < takenAt + 2 * BACK_MS) await sleep(20);
  const backMs = load.lastReadAt - takenAt;
  await sleep(SETTLED_MS);
  return { backMs, connections: await connectionsOpen() };
}

describe("a Neo4j that is killed under load", () => {
  it(
    `is answered for with 503 while it is away and read again within ${BACK_MS / 1_000} s, and no connection leaks (${KILLS} times)`,
    async () => {
      const load = startLoad();
      const cycles: { readonly backMs: number; readonly connections: number }[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) cycles.push(await killOnce(load));
      await load.stop();
      const { whole, refused, late } = load.counts;
      process.stderr.write(
        `neo4j killed ${KILLS} times: ${whole} whole answers, ${refused} refused, ${late} late; ${cycles
          .map(({ backMs, connections }) => `read again after ${backMs.toFixed()} ms, ${connections} connections`)
          .join("; ")}\n`,
      );
      expect([load.faults.length, load.faults.slice(0, 5)]).toEqual([0, []]);
      expect(refused).toBeGreaterThan(0);
      for (const { backMs, connections } of cycles) {
        expect(backMs).toBeLessThan(BACK_MS);
        expect(connections).toBeLessThanOrEqual(POOL_SIZE);
      }
      await sleep(SETTLED_MS);
      // Itself only.
      expect(await transactionsOpen()).toBe(1);
      expect(await connectionsOpen()).toBeLessThanOrEqual((cycles[0]?.connections ?? POOL_SIZE) + CONNECTIONS);
    },
    LONG_MS,
  );
});
