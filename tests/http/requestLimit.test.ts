import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import type { GraphReader, ReadScope } from "../../server/store/graphStore.ts";
import { TALKS } from "../graphql/exampleRecords.ts";
import { openTestStore, type TestStore } from "../graphql/testApi.ts";
import { serve } from "./testServer.ts";

const LIMIT_MS = 1_000;
/** Twice this is past the limit, once is not. */
const SLOW_MS = 700;
const ASKED = `/graphql?query=${encodeURIComponent("{ summary { engine } }")}`;
const HEADERS = { "apollo-require-preflight": "1" };

let held: TestStore;
let app: FastifyInstance | undefined;

beforeAll(async () => {
  held = await openTestStore(TALKS);
});

afterEach(() => app?.close());

afterAll(() => held.close());

async function listen(store: GraphReader, operationTimeoutMs: number): Promise<string> {
  app = await serve(store, { operationTimeoutMs });
  return app.listen({ port: 0, host: "127.0.0.1" });
}

/** The store as if it were slow to say its version, and to count what it holds. */
function slow(store: GraphReader): GraphReader {
  return {
    ...store,
    dataVersion: () => sleep(SLOW_MS).then(() => store.dataVersion()),
    summary: () => sleep(SLOW_MS).then(() => store.summary()),
  };
}

describe("a request", () => {
  it("has one limit of time for the version of the data and its operation together", async () => {
    const url = await listen(slow(held.store), LIMIT_MS);
    const past = await fetch(url + ASKED, { headers: HEADERS });
    expect([past.status, past.headers.get("retry-after"), await past.json()]).toEqual([
      503,
      "5",
      { errors: [expect.objectContaining({ extensions: { code: "TIMEOUT", limit: LIMIT_MS } })] },
    ]);
  });

  it("is answered where both together are within it", async () => {
    const url = await listen(slow(held.store), 10 * LIMIT_MS);
    const whole = await fetch(url + ASKED, { headers: HEADERS });
    expect([whole.status, await whole.json()]).toEqual([200, { data: { summary: { engine: "embedded" } } }]);
  });

  it("ends the reading of the version where its caller leaves", async () => {
    const scopes: ReadScope[] = [];
    const url = await listen(
      {
        ...held.store,
        inScope(scope, work) {
          scopes.push(scope);
          return held.store.inScope(scope, work);
        },
        dataVersion: () => sleep(20 * LIMIT_MS, "never", { ref: false }),
      },
      10 * LIMIT_MS,
    );
    const leaving = new AbortController();
    const left = fetch(url + ASKED, { headers: HEADERS, signal: leaving.signal }).catch(() => "left");
    while (scopes.length === 0) await sleep(5);
    leaving.abort();
    expect(await left).toBe("left");
    const signal = scopes[0]?.signal;
    if (signal?.aborted === false) await once(signal, "abort");
    expect(signal?.reason).toMatchObject({ code: "TIMEOUT", message: expect.stringContaining("went away") });
    expect(scopes).toHaveLength(1);
  });
});
