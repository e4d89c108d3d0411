import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { runIngestion } from "../../server/ingestion/runIngestion.ts";
import { createGraphStore } from "../../server/store/createGraphStore.ts";
import type { EngineConfig } from "../../server/store/openEngine.ts";
import { openEngine } from "../../server/store/openEngine.ts";
import { openTestNeo4j, type TestNeo4j } from "../neo4j/testNeo4j.ts";
import { CallFailure, errorsIn, isDeliberateRefusal, openCaller } from "./caller.ts";
import { normalBodies } from "./normalQueries.ts";

const RUN_MAIN = fileURLToPath(new URL("../http/runMain.ts", import.meta.url));
const CONNECTIONS = 24;
const LOAD_MS = 4_000;
/** After this a process that does not end by itself is ended; see closeOnSignal. */
const DRAIN_MS = 20_000;
const LONG_MS = 300_000;

interface Running {
  readonly process: ChildProcess;
  readonly url: string;
}

/** Starts the server's process as in production and waits for the line that says where it answers. */
async function start({ dataDir, neo4j }: EngineConfig): Promise<Running> {
  const bolt = neo4j === undefined ? { NEO4J_URI: "" } : { NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password };
  const env = { ...process.env, NODE_OPTIONS: "", NODE_ENV: "production", PORT: "0", HOST: "127.0.0.1", DATA_DIR: dataDir, ...bolt };
  const child = spawn(process.execPath, ["--import", "tsx", RUN_MAIN], { env, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /answers on (http:\S+)/.exec(line)?.[1];
    if (url !== undefined) return { process: child, url };
  }
  throw new Error("the server ended before it answered");
}

interface Outcome {
  readonly begun: "before" | "after";
  /** Absent: a whole answer or, after the signal, a refusal that is meant or a connection that was never taken. */
  readonly fault?: string;
  readonly was: "whole" | "refused" | "not taken";
}

/** How one request went, seen from the signal. */
async function askOnce(
  ask: () => Promise<Awaited<ReturnType<ReturnType<typeof openCaller>["post"]>>>,
  isTold: () => boolean,
): Promise<Outcome> {
  const begun = isTold() ? "after" : "before";
  try {
    const reply = await ask();
    if (reply.status === 200 && errorsIn(reply).length === 0 && reply.body.startsWith('{"data"')) return { begun, was: "whole" };
    // A request that was on its way when the signal came is refused too.
    if (isTold() && isDeliberateRefusal(reply)) return { begun, was: "refused" };
    return { begun, was: "refused", fault: `${reply.status}: ${reply.body.slice(0, 200)}` };
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    const isNotTaken = begun === "after" && !error.hadBegun;
    return { begun, was: "not taken", ...(isNotTaken ? {} : { fault: `${error.code} ${error.message}, begun ${begun}` }) };
  }
}

/** Loads a server until it has ended, telling it to end in the middle; returns how every request went and how the process ended. */
async function endUnderLoad({ process: child, url }: Running): Promise<{ outcomes: Outcome[]; code: unknown; endedMs: number }> {
  const caller = openCaller(url, { connections: CONNECTIONS, patienceMs: 60_000 });
  const outcomes: Outcome[] = [];
  let isTold = false;
  const work = async (worker: number): Promise<void> => {
    for (let round = 0; outcomes.at(-1)?.was !== "not taken"; round += 1) {
      const bodies = normalBodies(`${worker} ${round}`);
      const body = bodies[(worker + round) % bodies.length] ?? "";
      outcomes.push(
        await askOnce(
          () => caller.post(body),
          () => isTold,
        ),
      );
    }
  };
  const working = Promise.all(Array.from({ length: CONNECTIONS }, (_, worker) => work(worker)));
  await sleep(LOAD_MS);
  const ended = once(child, "exit");
  const toldAt = performance.now();
  isTold = true;
  child.kill("SIGTERM");
  const [code] = (await ended) as [unknown];
  const endedMs = performance.now() - toldAt;
  await working;
  caller.close();
  return { outcomes, code, endedMs };
}

async function loadSeeds(config: EngineConfig): Promise<string> {
  const store = createGraphStore(await openEngine(config));
  await store.prepare();
  await runIngestion({ source: path.resolve("seeds"), store });
  const version = await store.dataVersion();
  await store.close();
  return version;
}

async function versionOf(config: EngineConfig): Promise<string> {
  const store = createGraphStore(await openEngine(config));
  const version = await store.dataVersion();
  await store.close();
  return version;
}

async function losesNothing(config: EngineConfig): Promise<void> {
  const version = await loadSeeds(config);
  const { outcomes, code, endedMs } = await endUnderLoad(await start(config));
  const count = (was: Outcome["was"]): number => outcomes.filter((outcome) => outcome.was === was).length;
  process.stderr.write(
    `${config.neo4j === undefined ? "embedded" : "neo4j"} told to end under load: ${count("whole")} whole answers, ${count("refused")} refused, ` +
      `${count("not taken")} not taken any more; ended after ${endedMs.toFixed()} ms with ${String(code)}\n`,
  );
  expect(outcomes.flatMap(({ fault }) => (fault === undefined ? [] : [fault])).slice(0, 5)).toEqual([]);
  expect(count("whole")).toBeGreaterThan(0);
  expect(code).toBe(0);
  expect(endedMs).toBeLessThan(DRAIN_MS);
  expect(await versionOf(config)).toBe(version);
}

describe("a server that is told to end under load", () => {
  let dataDir: string;
  let neo4j: TestNeo4j;

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), "whomet-told-"));
    neo4j = await openTestNeo4j();
    await neo4j.clean();
  }, LONG_MS);

  afterAll(async () => {
    await neo4j.close();
    await rm(dataDir, { recursive: true, force: true });
  }, LONG_MS);

  it("loses no answer that was begun, on the embedded engine", () => losesNothing({ dataDir }), LONG_MS);

  it("loses no answer that was begun, on Neo4j", () => losesNothing({ dataDir, neo4j: neo4j.config }), LONG_MS);
});
