import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { createSchema } from "../../server/graphql/createSchema.ts";
import { describeEngines } from "../contract/describeEngines.ts";
import { hostileBodies } from "../http/hostileQueries.ts";
import { errorsIn, isDeliberateRefusal, openCaller, type Caller } from "./caller.ts";
import { normalBodies } from "./normalQueries.ts";
import { serveSeeds, type ServedSeeds } from "./servedSeeds.ts";

const SEED = 20_261_122;
const QUERIES = Number(process.env["LONG_QUERIES"] ?? 10_000);
/** Of the same requests, Neo4j is sent this part. */
const NEO4J_PART = 5;
const CHUNK = 250;
const CONNECTIONS = 4;
/** Past an operation's time its answer comes within this: the caller and three others share the process with the server. */
const MARGIN_MS = 2_000;
const OURS = /node_modules|\.ts:\d|at Object\.|Cannot read propert|is not a function|Grafeo|SQLITE|Neo4jError|Neo\.\w+Error/;
const SHOWN_FAULTS = 5;
const SHOWN_OF_BODY = 400;
const SLOWEST_RATIO = 2;
const ATTEMPTS = 3;
const ROUNDS = 9;
const HEAP_GROWTH_MB = 200;
const LONG_MS = 3_600_000;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heapMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1_048_576;
}

function print(line: string): void {
  process.stderr.write(`${line}\n`);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

let rounds = 0;

/** Median milliseconds of one round of the normal queries, none of them answered from what was kept. */
async function normalMilliseconds(caller: Caller): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    rounds += 1;
    const began = performance.now();
    for (const body of normalBodies(rounds)) {
      const reply = await caller.post(body);
      expect([reply.status, errorsIn(reply)]).toEqual([200, []]);
    }
    taken.push(performance.now() - began);
  }
  // The first compiles.
  return median(taken.slice(1));
}

interface Tally {
  readonly statuses: Map<number, number>;
  slowestMs: number;
}

/** What is wrong with the answer to a hostile body; undefined where nothing is. */
async function faultOf(caller: Caller, body: string, tally: Tally): Promise<string | undefined> {
  const reply = await caller.post(body).catch((error: unknown) => error as Error);
  if (reply instanceof Error) return `no answer: ${reply.message}`;
  tally.statuses.set(reply.status, (tally.statuses.get(reply.status) ?? 0) + 1);
  tally.slowestMs = Math.max(tally.slowestMs, reply.milliseconds);
  if (reply.status >= 500 && !isDeliberateRefusal(reply)) return `status ${reply.status}`;
  const told = errorsIn(reply).find(({ message, extensions }) => extensions?.["code"] === "INTERNAL" || OURS.test(message));
  return told === undefined ? undefined : `told ${told.message}`;
}

/** Sends generated bodies over several connections and lists what was answered wrongly. */
async function sendHostile(caller: Caller, count: number, tally: Tally): Promise<readonly string[]> {
  const faults: string[] = [];
  for (let chunk = 0; chunk * CHUNK < count; chunk += 1) {
    const bodies = fc.sample(hostileBodies(createSchema()), { seed: SEED + chunk, numRuns: Math.min(CHUNK, count - chunk * CHUNK) });
    let next = 0;
    const send = async (): Promise<void> => {
      for (let index = next++; index < bodies.length; index = next++) {
        const fault = await faultOf(caller, bodies[index] ?? "", tally);
        if (fault !== undefined)
          faults.push(`seed ${SEED + chunk}, body ${index}: ${fault}: ${(bodies[index] ?? "").slice(0, SHOWN_OF_BODY)}`);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, send));
  }
  return faults;
}

describeEngines("hostile requests over HTTP", (engine) => {
  const count = engine.name === "neo4j" ? Math.ceil(QUERIES / NEO4J_PART) : QUERIES;
  let served: ServedSeeds;
  let caller: Caller;

  beforeAll(async () => {
    served = await serveSeeds(await engine.open());
    caller = openCaller(served.url, { connections: CONNECTIONS, patienceMs: 3 * served.operationTimeoutMs });
  }, 300_000);

  afterAll(async () => {
    caller.close();
    await served.close();
  });

  describe("as in production", () => {
    it(
      `are each answered as is meant and in time, and leave the server as fast and as large as it was (${count})`,
      async () => {
        await normalMilliseconds(caller);
        const before = await normalMilliseconds(caller);
        const heapBefore = heapMegabytes();
        const tally: Tally = { statuses: new Map(), slowestMs: 0 };
        const faults = await sendHostile(caller, count, tally);
        print(
          `${engine.name}: ${count} hostile requests, statuses ${JSON.stringify([...tally.statuses])}, slowest ${tally.slowestMs.toFixed()} ms`,
        );
        expect([faults.length, faults.slice(0, SHOWN_FAULTS)]).toEqual([0, []]);
        expect(tally.slowestMs).toBeLessThan(served.operationTimeoutMs + MARGIN_MS);

        const grown = heapMegabytes() - heapBefore;
        print(`${engine.name}: heap ${heapBefore.toFixed()} MB before, ${grown.toFixed()} MB more after`);
        expect(grown).toBeLessThan(HEAP_GROWTH_MB);

        let ratio = Number.POSITIVE_INFINITY;
        for (let attempt = 1; attempt <= ATTEMPTS && ratio > SLOWEST_RATIO; attempt += 1) {
          ratio = (await normalMilliseconds(caller)) / before;
          print(`${engine.name}: normal queries ${before.toFixed()} ms before, ${ratio.toFixed(2)} times that after (attempt ${attempt})`);
          if (ratio > SLOWEST_RATIO) await sleep(5_000);
        }
        expect(ratio).toBeLessThanOrEqual(SLOWEST_RATIO);
      },
      LONG_MS,
    );
  });
});
