/** What graphql-cop looks for, check by check, in production mode. */
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { TALKS } from "../graphql/exampleRecords.ts";
import { openTestStore, type TestStore } from "../graphql/testApi.ts";
import { errorsOf, post, serve } from "./testServer.ts";

let held: TestStore;
let app: FastifyInstance;

beforeAll(async () => {
  held = await openTestStore(TALKS);
  app = await serve(held.store);
});

afterAll(async () => {
  await app.close();
  await held.close();
});

function repeat(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(" ");
}

function get(query: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
  return app.inject({ url: `/graphql?query=${encodeURIComponent(query)}`, headers });
}

function isRefused(answer: LightMyRequestResponse): boolean {
  return answer.statusCode >= 400 && answer.statusCode < 500 && answer.json<{ data?: unknown }>().data === undefined;
}

async function refusalOf(query: string): Promise<unknown> {
  const answer = await post(app, { query });
  expect(isRefused(answer)).toBe(true);
  return errorsOf(answer)[0]?.extensions["code"];
}

describe("the server in production", () => {
  it("1 refuses to be overloaded with aliases", async () => {
    expect(await refusalOf(`query { ${repeat(101, (index) => `alias${index}:__typename`)} }`)).toBe("LIMIT_EXCEEDED");
  });

  it("2 refuses batches", async () => {
    const batch = Array.from({ length: 11 }, () => ({ query: "query { __typename }" }));
    const answer = await app.inject({ method: "POST", url: "/graphql", payload: batch });
    expect([answer.statusCode, Array.isArray(answer.json())]).toEqual([400, false]);
  });

  it("3 refuses to be overloaded with directives", async () => {
    expect(await refusalOf(`query { __typename ${"@aa".repeat(11)} }`)).toBeDefined();
    expect(await refusalOf(`query { __typename ${"@include(if: true) ".repeat(11)} }`)).toBeDefined();
  });

  it("4 answers no circular introspection", async () => {
    const query = `query { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }`;
    expect(await refusalOf(query)).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  it("5 refuses to be overloaded with the same field", async () => {
    expect(await refusalOf(`query { ${"__typename ".repeat(1_001)} }`)).toBe("LIMIT_EXCEEDED");
    const answer = await post(app, { query: `query { ${"__typename ".repeat(500)} }` });
    expect(answer.json()).toEqual({ data: { __typename: "Query" } });
  });

  it("6 suggests no fields", async () => {
    const answer = await post(app, { query: "query { sumary { engin } entitys { id } }" });
    expect(isRefused(answer)).toBe(true);
    expect(answer.body).not.toMatch(/did you mean/i);
  });

  it("7 answers no introspection", async () => {
    expect(await refusalOf("query { __schema { types { name fields { name } } } }")).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(await refusalOf(`query { __type(name: "Query") { name } }`)).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  it("8 shows no editor of another maker at the endpoint", async () => {
    for (const url of ["/graphql", "/graphiql", "/playground", "/console"]) {
      const { statusCode, headers } = await app.inject({ url, headers: { accept: "text/html" } });
      expect([statusCode >= 400, headers["content-type"]]).toEqual([true, expect.stringContaining("application/json")]);
    }
  });

  it("9 takes no mutation by GET", async () => {
    expect(isRefused(await get("mutation { __typename }"))).toBe(true);
    expect(isRefused(await get("mutation { __typename }", { "apollo-require-preflight": "1" }))).toBe(true);
  });

  it("10 takes no query by GET or form that another site's page could send", async () => {
    expect(isRefused(await get("query { __typename }"))).toBe(true);
    for (const type of ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"]) {
      const payload = type.startsWith("text") ? JSON.stringify({ query: "{ __typename }" }) : "query=query+%7B+__typename+%7D";
      expect(isRefused(await app.inject({ method: "POST", url: "/graphql", headers: { "content-type": type }, payload }))).toBe(true);
    }
  });

  it("11 tells nothing of how a query was executed", async () => {
    const { headers, body } = await post(
      app,
      { query: "query { __typename }" },
      { "apollo-tracing": "1", "apollo-federation-include-trace": "ftv1" },
    );
    expect(JSON.parse(body)).toEqual({ data: { __typename: "Query" } });
    expect(headers["server-timing"]).toBeUndefined();
  });

  it("12 shows no exception of its own", async () => {
    const wrong = [{ query: "qwerty { abc }" }, { query: "query { abc } }" }, { query: "" }, { query: 7 }, { variables: [] }, {}];
    for (const payload of wrong) {
      const answer = await app.inject({ method: "POST", url: "/graphql", payload });
      expect(isRefused(answer)).toBe(true);
      expect(answer.body).not.toMatch(/exception|stacktrace|node_modules|\.ts:/);
    }
  });
});

describe("other origins", () => {
  it("are given no leave, neither before a request nor with its answer", async () => {
    const origin = "https://example.org";
    const asked = await app.inject({ method: "OPTIONS", url: "/graphql", headers: { origin, "access-control-request-method": "POST" } });
    const answered = await post(app, { query: "{ __typename }" }, { origin });
    for (const { headers } of [asked, answered])
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});
