import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import type { FastifyInstance } from "fastify";
import type { ServerOptions } from "../../server/http/createServer.ts";
import { DATASET } from "../contract/exampleDataset.ts";
import { TALKS } from "../graphql/exampleRecords.ts";
import { openTestStore, type TestStore } from "../graphql/testApi.ts";
import { errorsOf, post, serve } from "./testServer.ts";

const AWAY = "203.0.113.7";

let held: TestStore;
const servers: FastifyInstance[] = [];

async function start(options: Partial<ServerOptions> = {}): Promise<FastifyInstance> {
  const app = await serve(held.store, options);
  servers.push(app);
  return app;
}

beforeAll(async () => {
  held = await openTestStore(TALKS);
});

afterEach(async () => {
  for (const app of servers.splice(0)) await app.close();
});

afterAll(() => held.close());

describe("/metrics", () => {
  it("counts operations by the names that are known, and all others together", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "whomet-operations-"));
    writeFileSync(path.join(folder, "overview.graphql"), "query Overview { summary { engine } }");
    const app = await start({ operationsFolder: folder });
    await post(app, { query: "query Overview { summary { engine } }", operationName: "Overview" });
    for (let index = 0; index < 20; index += 1) await post(app, { query: `query Invented${index} { list(first: 1) { totalCount } }` });
    await post(app, { query: "{ list(first: 201) { totalCount } }" });
    const { body, headers } = await app.inject("/metrics");
    rmSync(folder, { recursive: true });
    expect(headers["content-type"]).toContain("text/plain");
    expect(body).toContain(`whomet_operation_seconds_count{operation="Overview"} 1`);
    expect(body).toContain(`whomet_operation_seconds_count{operation="other"} 21`);
    expect(body).toContain(`whomet_operation_statements_bucket{le="2",operation="other"} 21`);
    expect(body).not.toContain("Invented");
    expect(body).toContain(`whomet_operation_errors_total{code="LIMIT_EXCEEDED"} 1`);
    for (const name of ['whomet_engine_info{engine="embedded"} 1', "nodejs_eventloop_lag_seconds", "process_resident_memory_bytes"])
      expect(body).toContain(name);
  });

  it("tells whether operations were compiled already, which the fifth request for them does", async () => {
    const app = await start();
    const answers = [];
    for (let index = 0; index < 7; index += 1) answers.push((await post(app, { query: "{ summary { entities } }" })).body);
    const { body } = await app.inject("/metrics");
    expect(new Set(answers)).toEqual(new Set([answers[0]]));
    expect(body).toContain(`whomet_compiled_operations_total{result="seldom"} 4`);
    expect(body).toContain(`whomet_compiled_operations_total{result="miss"} 1`);
    expect(body).toContain(`whomet_compiled_operations_total{result="hit"} 2`);
  });

  it("is there for this machine only, and with a token for whoever shows it", async () => {
    const open = await start();
    const guarded = await start({ metricsToken: "0123456789abcdef" });
    const statusOf = async (app: FastifyInstance, remoteAddress: string, authorization = ""): Promise<number> =>
      (await app.inject({ url: "/metrics", remoteAddress, headers: { authorization } })).statusCode;
    expect([await statusOf(open, "127.0.0.1"), await statusOf(open, AWAY)]).toEqual([200, 404]);
    expect([
      await statusOf(guarded, "127.0.0.1"),
      await statusOf(guarded, AWAY, "Bearer wrong"),
      await statusOf(guarded, AWAY, "Bearer 0123456789abcdef"),
    ]).toEqual([404, 404, 200]);
  });
});

describe("kept answers", () => {
  const asked = { query: "query ($kinds: [EntityKind!]) { list(kinds: $kinds, first: 50) { totalCount edges { node { name } } } }" };
  const isKept = ({ headers }: { readonly headers: Record<string, unknown> }): boolean => headers["x-whomet-answer"] === "kept";

  it("are sent for the same request from its third time on, byte for byte", async () => {
    const app = await start({ answerCacheBytes: 1_000_000 });
    const answers = [await post(app, asked), await post(app, asked), await post(app, asked)];
    expect(answers.map(isKept)).toEqual([false, false, true]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers["content-type"])).size).toBe(1);
    expect((await app.inject("/metrics")).body).toContain(`whomet_answers_total{from="cache"} 1`);
  });

  it("are not sent for other variables", async () => {
    const app = await start({ answerCacheBytes: 1_000_000 });
    for (let index = 0; index < 3; index += 1) await post(app, { ...asked, variables: { kinds: ["COUNTRY"] } });
    const other = await post(app, { ...asked, variables: { kinds: ["OFFICIAL"] } });
    expect([isKept(other), other.json()]).toEqual([
      false,
      (await post(await start(), { ...asked, variables: { kinds: ["OFFICIAL"] } })).json(),
    ]);
  });

  it("are never sent once the data has changed", async () => {
    const own = await openTestStore(TALKS);
    const app = await serve(own.store, { answerCacheBytes: 1_000_000 });
    for (let index = 0; index < 3; index += 1) await post(app, asked);
    const [entity, ...others] = TALKS.entities;
    await own.store.load({ ...TALKS, entities: entity === undefined ? others : [{ ...entity, name: "Renamed" }, ...others] }, DATASET);
    const answer = await post(app, asked);
    await app.close();
    await own.close();
    expect([isKept(answer), answer.body.includes("Renamed")]).toEqual([false, true]);
  });

  it("are not made of errors, nor kept past their room, nor where there is none", async () => {
    const app = await start({ answerCacheBytes: 1_000_000 });
    const small = await start({ answerCacheBytes: 100 });
    const none = await start();
    const wrong = { query: "{ list(first: 201) { totalCount } }" };
    for (const [server, request] of [
      [app, wrong],
      [small, asked],
      [none, asked],
    ] as const) {
      const answers = [await post(server, request), await post(server, request), await post(server, request)];
      expect(answers.some(isKept)).toBe(false);
    }
  });
});

describe("limits of traffic", () => {
  it("answer 429 with Retry-After to who asks too often, and go on answering others", async () => {
    const app = await start({ traffic: { requestsAMinute: 2 } });
    const ask = (remoteAddress: string) =>
      app.inject({ method: "POST", url: "/graphql", remoteAddress, payload: { query: "{ __typename }" } });
    const answers = [await ask(AWAY), await ask(AWAY), await ask(AWAY)];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
    const refused = answers[2];
    expect(Number(refused?.headers["retry-after"])).toBeGreaterThan(0);
    expect(refused?.json()).toMatchObject({
      errors: [{ message: expect.stringContaining("try again in"), extensions: { code: "LIMIT_EXCEEDED", limit: 2 } }],
    });
    expect((await ask("203.0.113.8")).statusCode).toBe(200);
  });

  it("answer 503 with Retry-After while the process is late, /health and /metrics apart", async () => {
    const app = await start({ traffic: { longestDelayMs: 200 } });
    await app.ready();
    const ask = () => Promise.all([post(app, { query: "{ __typename }" }), app.inject("/health"), app.inject("/metrics")]);
    let answers = await ask();
    // On a busy machine a sample may be taken just before the process is late, and forgets it.
    for (let attempt = 0; attempt < 5 && answers[0].statusCode === 200; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const end = Date.now() + 1_000;
      while (Date.now() < end) Math.sqrt(end);
      await new Promise((resolve) => setTimeout(resolve, 10));
      answers = await ask();
    }
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([503, 200, 200]);
    expect(answers[0].headers["retry-after"]).toBe("5");
    expect(errorsOf(answers[0])[0]?.extensions["code"]).toBe("UNAVAILABLE");
  });

  it("say how large a body may be and how large it was", async () => {
    const answer = await post(await start(), { query: "#".repeat(600_000) });
    expect([answer.statusCode, errorsOf(answer)[0]?.extensions]).toMatchObject([
      413,
      { code: "LIMIT_EXCEEDED", argument: "body", limit: 524_288, asked: 600_012 },
    ]);
  });
});

describe("an operation past its time", () => {
  const query =
    "{ list(first: 200) { edges { node { relations(first: 20) { edges { node { evidence { sentence document { name } } } } } } } } }";

  it("is answered 503 with Retry-After and TIMEOUT, without data, whatever the caller reads", async () => {
    const app = await start({ operationTimeoutMs: 1 });
    for (const accept of ["application/json", "application/graphql-response+json"]) {
      const answer = await post(app, { query }, { accept });
      expect([answer.statusCode, answer.headers["retry-after"]]).toEqual([503, "5"]);
      expect([errorsOf(answer)[0]?.extensions, "data" in answer.json<object>()]).toMatchObject([{ code: "TIMEOUT", limit: 1 }, false]);
    }
  });
});
