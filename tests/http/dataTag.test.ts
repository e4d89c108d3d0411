import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { DATASET } from "../contract/exampleDataset.ts";
import { TALKS } from "../graphql/exampleRecords.ts";
import { openTestStore, type TestStore } from "../graphql/testApi.ts";
import { errorsOf, post, serve } from "./testServer.ts";

const QUERY = "{ list(first: 50) { totalCount edges { node { name } } } }";

let held: TestStore;
let app: FastifyInstance;

beforeAll(async () => {
  held = await openTestStore(TALKS);
  app = await serve(held.store, { answerCacheBytes: 1_000_000 });
});

afterAll(async () => {
  await app.close();
  await held.close();
});

function get(query: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
  return app.inject({ url: `/graphql?query=${encodeURIComponent(query)}`, headers: { "apollo-require-preflight": "1", ...headers } });
}

function tagOf({ headers }: LightMyRequestResponse): string {
  return String(headers["etag"]);
}

describe("an answer to a query by GET", () => {
  it("has a tag with which the next same request is told that nothing has changed", async () => {
    const first = await get(QUERY);
    expect([first.statusCode, tagOf(first), first.headers["cache-control"]]).toEqual([
      200,
      expect.stringMatching(/^W\/"[\w-]{43}"$/),
      "private, no-cache",
    ]);
    for (const listed of [tagOf(first), `"other", ${tagOf(first)}`]) {
      const again = await get(QUERY, { "if-none-match": listed });
      expect([again.statusCode, again.body, tagOf(again), again.headers["content-type"]]).toEqual([304, "", tagOf(first), undefined]);
    }
  });

  it("has the same tag compressed, and another for another query or type", async () => {
    const tag = tagOf(await get(QUERY));
    expect(tagOf(await get(QUERY, { "accept-encoding": "gzip" }))).toBe(tag);
    const others = [await get("{ list(first: 49) { totalCount } }"), await get(QUERY, { accept: "application/graphql-response+json" })];
    expect(new Set([tag, ...others.map(tagOf)]).size).toBe(3);
  });

  it("has no tag where it tells an error, nor a 304 where another site's page could have asked", async () => {
    const wrong = await get("{ list(first: 201) { totalCount } }");
    expect([wrong.headers["etag"], wrong.headers["cache-control"]]).toEqual([undefined, "no-store"]);
    const tag = tagOf(await get(QUERY));
    const url = `/graphql?query=${encodeURIComponent(QUERY)}`;
    expect((await app.inject({ url, headers: { "if-none-match": tag } })).statusCode).toBe(400);
  });

  it("is told as unchanged too where a proxy has made its tag a strong one", async () => {
    const tag = tagOf(await get(QUERY));
    expect((await get(QUERY, { "if-none-match": `"other", ${tag.replace("W/", "")}` })).statusCode).toBe(304);
  });

  it("is told as unchanged by its own tag alone, so that a wrong query stays wrong", async () => {
    const wrong = await get("{ nothing }", { "if-none-match": "*" });
    expect([wrong.statusCode, errorsOf(wrong).length]).toEqual([400, 1]);
    expect((await get(QUERY, { "if-none-match": "*" })).statusCode).toBe(200);
  });

  it("is counted where it is told as unchanged", async () => {
    const tag = tagOf(await get(QUERY));
    const unchanged = async (): Promise<number> =>
      Number(/whomet_answers_total\{from="unchanged"\} (\d+)/.exec((await app.inject("/metrics")).body)?.[1] ?? 0);
    const before = await unchanged();
    await get(QUERY, { "if-none-match": tag });
    expect(await unchanged()).toBe(before + 1);
  });

  it("is sent again once the data has changed", async () => {
    const tag = tagOf(await get(QUERY));
    const [entity, ...others] = TALKS.entities;
    await held.store.load({ ...TALKS, entities: entity === undefined ? others : [{ ...entity, name: "Renamed" }, ...others] }, DATASET);
    const answer = await get(QUERY, { "if-none-match": tag });
    expect([answer.statusCode, answer.body.includes("Renamed"), tagOf(answer) === tag]).toEqual([200, true, false]);
  });
});

describe("an answer to a query by POST", () => {
  it("is kept by no cache and has no tag, since HTTP has no 304 for it", async () => {
    const { headers } = await post(app, { query: QUERY }, { "if-none-match": "*" });
    expect([headers["etag"], headers["cache-control"]]).toEqual([undefined, "no-store"]);
  });

  it("is found among the kept answers where it was sent compressed before", async () => {
    const answers = [];
    for (let index = 0; index < 3; index += 1)
      answers.push(await post(app, { query: "{ list(first: 60) { edges { node { id name summary } } } }" }, { "accept-encoding": "gzip" }));
    expect(answers.map(({ headers }) => headers["x-whomet-answer"])).toEqual([undefined, undefined, "kept"]);
    expect(answers[2]?.rawPayload).toEqual(answers[0]?.rawPayload);
  });
});
