import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { TALKS } from "../graphql/exampleRecords.ts";
import { openTestStore, type TestStore } from "../graphql/testApi.ts";
import { errorsOf, serve } from "./testServer.ts";

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

describe("a body", () => {
  it("that nests too deep is refused with its limit and its depth, however deep it is", async () => {
    for (const levels of [49, 5_000, 200_000]) {
      const payload = `{"query":"{ __typename }","variables":{"v":${"[".repeat(levels)}${"]".repeat(levels)}}}`;
      const answer = await app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json" }, payload });
      expect([answer.statusCode, errorsOf(answer)[0]?.extensions]).toEqual([
        400,
        { code: "BAD_REQUEST", argument: "variables", limit: 50, asked: levels + 2 },
      ]);
    }
  });

  it("that nests as deep as it may is answered", async () => {
    const payload = `{"query":"{ __typename }","variables":{"v":${"[".repeat(48)}${"]".repeat(48)}}}`;
    const answer = await app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json" }, payload });
    expect(answer.json()).toEqual({ data: { __typename: "Query" } });
  });
});
