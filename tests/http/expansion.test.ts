/** Short queries that expand without end where they are read, checked or compiled. */
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import { TALKS } from "../graphql/exampleRecords.ts";
import { openTestStore, type TestStore } from "../graphql/testApi.ts";
import { doublingFragments, nestedInterfaces } from "./hostileQueries.ts";
import { serve } from "./testServer.ts";

let held: TestStore;
let app: FastifyInstance;
let url: string;

beforeAll(async () => {
  held = await openTestStore(TALKS);
  app = await serve(held.store);
  url = await app.listen({ port: 0, host: "127.0.0.1" });
});

afterAll(async () => {
  await app.close();
  await held.close();
});

interface Reply {
  readonly status: number;
  readonly body: { readonly data?: unknown; readonly errors?: readonly { readonly message: string; readonly extensions: object }[] };
}

async function ask(query: string): Promise<Reply> {
  const reply = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return { status: reply.status, body: (await reply.json()) as Reply["body"] };
}

async function counted(result: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`whomet_compiled_operations_total\\{result="${result}"\\} (\\d+)`).exec(metrics)?.[1] ?? 0);
}

describe("a query of fragments that spread each other twice", () => {
  it("is refused by the number of its selections, before anything walks through them", async () => {
    expect(await ask(doublingFragments(20, 90))).toEqual({
      status: 400,
      body: {
        errors: [
          {
            message: expect.stringMatching(
              /^A query may have at most 10000 selections, this one has \d{7,}: spread fragments at fewer places/,
            ),
            extensions: { code: "LIMIT_EXCEEDED", argument: "selections", limit: 10_000, asked: expect.any(Number) },
          },
        ],
      },
    });
    const { body } = await ask(doublingFragments(80, 0));
    expect(body.errors?.map(({ extensions }) => extensions)).toMatchObject([{ code: "LIMIT_EXCEEDED", argument: "selections" }]);
  }, 20_000);

  it("is answered where it stays within the limit, and a circle of fragments is told as such", async () => {
    expect(await ask(doublingFragments(9, 3))).toEqual({ status: 200, body: { data: { entity: { id: "country:jp" } } } });
    const { body } = await ask("{ ...A } fragment A on Query { ...B ...B } fragment B on Query { ...A ...A }");
    expect(body.errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: "GRAPHQL_VALIDATION_FAILED" },
      { code: "GRAPHQL_VALIDATION_FAILED" },
    ]);
  }, 20_000);
});

describe("a query of interfaces in each other", () => {
  it("is executed without being compiled, since each kind of each level would be compiled anew", async () => {
    const before = await counted("large");
    expect(await ask(nestedInterfaces(1))).toMatchObject({ status: 200, body: { data: { entity: { id: "country:jp" } } } });
    expect(await counted("large")).toBe(before);
    const { status, body } = await ask(nestedInterfaces(4));
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(await counted("large")).toBe(before + 1);
  }, 20_000);
});
