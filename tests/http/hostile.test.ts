import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { createSchema } from "../../server/graphql/createSchema.ts";
import { crowd } from "../contract/exampleDataset.ts";
import { openTestStore, type TestStore } from "../graphql/testApi.ts";
import { hostileBodies } from "./hostileQueries.ts";
import { errorsOf, post, serve } from "./testServer.ts";

const SEED = 20_261_122;
/** A slice; HOSTILE_RUNS=10000 makes it the long run. */
const RUNS = Number(process.env["HOSTILE_RUNS"] ?? 250);
const OURS = /node_modules|\.ts:\d|at Object\.|Cannot read propert|is not a function|Grafeo|SQLITE/;

let held: TestStore;
let app: FastifyInstance;

beforeAll(async () => {
  held = await openTestStore(crowd(60));
  app = await serve(held.store, { answerCacheBytes: 1_000_000, operationTimeoutMs: 5_000 });
});

afterAll(async () => {
  await app.close();
  await held.close();
});

async function answer(payload: string): Promise<void> {
  // Answers that read nothing would never let the event loop turn.
  await new Promise((resolve) => setImmediate(resolve));
  const reply = await app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json" }, payload });
  expect(reply.statusCode < 500 || (reply.statusCode === 503 && reply.headers["retry-after"] !== undefined)).toBe(true);
  for (const { message, extensions } of errorsOf(reply)) {
    expect(extensions["code"]).not.toBe("INTERNAL");
    expect(message).not.toMatch(OURS);
  }
}

describe("hostile requests", () => {
  it(
    `get an answer that is meant, never a failure of ours (${RUNS} of seed ${SEED})`,
    async () => {
      await fc.assert(fc.asyncProperty(hostileBodies(createSchema()), answer), { seed: SEED, numRuns: RUNS, endOnFailure: true });
      const normal = await post(app, { query: "{ list(first: 5) { edges { node { id degree } } } }" });
      expect([normal.statusCode, errorsOf(normal)]).toEqual([200, []]);
    },
    RUNS * 1_000,
  );

  it("leave the store as it was", async () => {
    expect(await held.store.dataVersion()).toMatch(/^\d+-/);
    expect((await held.store.summary()).documents).toBeGreaterThan(0);
  });
});
