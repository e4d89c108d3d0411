import { setTimeout as pause } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { FastifyInstance } from "fastify";

import type { GraphReader, ReadScope } from "../../server/store/graphStore.ts";
import { crowd } from "../contract/exampleDataset.ts";
import { openTestStore, type TestStore } from "../graphql/testApi.ts";
import { serve } from "./testServer.ts";

/** A million pairs of people at one event: seconds of work. */
const LONG = `{ whoMetWhom(grades: [SAME_EVENT], first: 1) { totalCount } }`;
const SEARCH = `query ($text: String!) { search(text: $text, first: 1) { entity { name } } }`;

let held: TestStore;
let app: FastifyInstance;
let url: string;
const scopes: ReadScope[] = [];

/** The store itself, which also tells under which scopes it is read. */
function tellScopes(store: GraphReader): GraphReader {
  return {
    ...store,
    inScope: (scope, work) => {
      scopes.push(scope);
      return store.inScope(scope, work);
    },
  };
}

function ask(query: string, variables: Record<string, unknown>, signal?: AbortSignal): Promise<Response> {
  const body = JSON.stringify({ query, variables });
  return fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body, ...(signal === undefined ? {} : { signal }) });
}

beforeAll(async () => {
  held = await openTestStore(crowd(1_500));
  app = await serve(tellScopes(held.store));
  url = `${await app.listen({ port: 0, host: "127.0.0.1" })}/graphql`;
});

afterAll(async () => {
  await app.close();
  await held.close();
});

describe("a request that its caller closes", () => {
  it("ends its reads and its computation, while the next ones are answered", async () => {
    const leaving = new AbortController();
    const older = ask(LONG, {}, leaving.signal).catch((error: unknown) => error);
    const isUnder = (scope: ReadScope): boolean => scope.signal?.aborted === false;
    while (!scopes.some(isUnder)) await pause(5);
    const begun = scopes.filter(isUnder);
    leaving.abort();
    await older;
    while (begun.some(isUnder)) await pause(5);
    expect(begun.map(({ signal }) => signal?.reason as unknown)).toContainEqual(expect.objectContaining({ code: "TIMEOUT" }));
    const answer = await ask(SEARCH, { text: "person 12" });
    expect(await answer.json()).toEqual({ data: { search: [{ entity: { name: "Person 12" } }] } });
  }, 30_000);

  it("does not hold up the last key of somebody who types", async () => {
    const text = "person 123";
    const keys = Array.from(text, (_, index) => text.slice(0, index + 1));
    let before: AbortController | undefined;
    const answers: Promise<Response>[] = [];
    for (const typed of keys) {
      before?.abort();
      before = new AbortController();
      answers.push(ask(SEARCH, { text: typed }, before.signal));
      await pause(1);
    }
    const settled = await Promise.allSettled(answers);
    const last = settled.at(-1);
    expect(last?.status === "fulfilled" && (await last.value.json())).toEqual({ data: { search: [{ entity: { name: "Person 123" } }] } });
  }, 30_000);
});
