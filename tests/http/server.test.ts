import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { WhometError } from "../../server/errors.ts";
import { createServer, type ServerOptions } from "../../server/http/createServer.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { TALKS } from "../graphql/exampleRecords.ts";
import { openTestStore, type TestStore } from "../graphql/testApi.ts";

const PAGE = `<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="/assets/main-1a2b.js"></script>`;

let held: TestStore;
let clientFolder: string;
let app: FastifyInstance;

function serve(options: Partial<ServerOptions> = {}): Promise<FastifyInstance> {
  return createServer({ store: held.store, clientFolder, production: true, ...options });
}

function ask(server: FastifyInstance, query: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
  return server.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json", ...headers },
    payload: JSON.stringify({ query }),
  });
}

beforeAll(async () => {
  clientFolder = mkdtempSync(path.join(tmpdir(), "whomet-client-"));
  mkdirSync(path.join(clientFolder, "assets"));
  writeFileSync(path.join(clientFolder, "index.html"), PAGE);
  writeFileSync(path.join(clientFolder, "assets/main-1a2b.js"), "export {};");
  held = await openTestStore(TALKS);
  app = await serve();
});

afterAll(async () => {
  await app.close();
  await held.close();
  rmSync(clientFolder, { recursive: true });
});

describe("/graphql", () => {
  it("answers queries by POST, compressed where the caller can read that", async () => {
    const plain = await ask(app, `{ entity(id: "country:jp") { name } }`);
    expect([plain.statusCode, plain.json()]).toEqual([200, { data: { entity: { name: "Japan" } } }]);
    const large = await ask(
      app,
      `{ document(id: "document:talks") { text sentences { text relations { id label source { name } target { name } } } } }`,
      { "accept-encoding": "gzip" },
    );
    expect(large.headers["content-encoding"]).toBe("gzip");
  });

  it("refuses a GET that another site's page could make, and answers one that it could not", async () => {
    const url = `/graphql?query=${encodeURIComponent("{ summary { engine } }")}`;
    expect((await app.inject({ method: "GET", url })).statusCode).toBe(400);
    expect((await app.inject({ method: "GET", url, headers: { "apollo-require-preflight": "true" } })).json()).toEqual({
      data: { summary: { engine: "embedded" } },
    });
  });

  it("refuses forms, batches and bodies that are too large", async () => {
    const form = await app.inject({
      method: "POST",
      url: "/graphql",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: "query={summary{engine}}",
    });
    expect(form.statusCode).toBe(415);
    const batch = await app.inject({
      method: "POST",
      url: "/graphql",
      payload: [{ query: "{ summary { engine } }" }, { query: "{ summary { engine } }" }],
    });
    expect(batch.statusCode).toBe(400);
    const large = await app.inject({ method: "POST", url: "/graphql", payload: { query: "#".repeat(600_000) } });
    expect([large.statusCode, large.json()]).toMatchObject([413, { errors: [{ extensions: { code: "LIMIT_EXCEEDED" } }] }]);
  });

  it("answers a wrong variable with 400", async () => {
    const wrong = await app.inject({
      method: "POST",
      url: "/graphql",
      payload: { query: "query ($first: Int) { list(first: $first) { totalCount } }", variables: { first: "many" } },
    });
    expect([wrong.statusCode, wrong.json()]).toMatchObject([400, { errors: [{ extensions: { code: "BAD_USER_INPUT" } }] }]);
  });

  it("answers 503 with Retry-After where the store is away", async () => {
    const summary = (): Promise<never> => Promise.reject(new WhometError("UNAVAILABLE", "The store does not answer: try again."));
    const away = await serve({ store: { ...held.store, summary } });
    const answer = await ask(away, "{ summary { engine } }");
    const ready = await away.inject("/ready");
    const alive = await away.inject("/health");
    await away.close();
    expect([answer.statusCode, answer.headers["retry-after"], answer.json()]).toMatchObject([
      503,
      "5",
      { errors: [{ extensions: { code: "UNAVAILABLE" } }] },
    ]);
    expect([ready.statusCode, ready.headers["retry-after"], alive.statusCode]).toEqual([503, "5", 200]);
  });

  it("allows no other origin", async () => {
    const answer = await ask(app, "{ summary { engine } }", { origin: "https://example.org" });
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  });
});

describe("/ready", () => {
  it("says what is loaded, and 503 while nothing is", async () => {
    const empty: GraphStore["summary"] = async () => ({ ...(await held.store.summary()), entities: 0, referenceEntities: 0 });
    const waiting = await serve({ store: { ...held.store, summary: empty } });
    const answer = await waiting.inject("/ready");
    await waiting.close();
    expect([answer.statusCode, (await app.inject("/ready")).statusCode]).toEqual([503, 200]);
    expect((await app.inject("/ready")).json()).toMatchObject({ status: "ready", engine: "embedded" });
  });
});

describe("the client", () => {
  it("comes with a nonce of its own for each request, in the page and in the policy, and is not cached", async () => {
    const [one, other] = await Promise.all([
      app.inject({ url: "/", headers: { accept: "text/html" } }),
      app.inject({ url: "/view/anything", headers: { accept: "text/html" } }),
    ]);
    const nonce = /nonce="([^"]+)" src/.exec(one.body)?.[1] ?? "";
    expect(one.headers["content-security-policy"]).toContain(`script-src 'self' 'nonce-${nonce}'`);
    expect(one.headers["content-security-policy"]).not.toContain("unsafe");
    expect([one.headers["cache-control"], other.statusCode]).toEqual(["no-cache", 200]);
    expect(other.body).not.toContain(nonce);
    expect(one.body).not.toContain("__CSP_NONCE__");
  });

  it("has assets that are kept for ever, and no page in the place of one that is missing", async () => {
    const asset = await app.inject("/assets/main-1a2b.js");
    expect([asset.statusCode, asset.headers["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
    expect((await app.inject({ url: "/assets/gone.js", headers: { accept: "text/html" } })).statusCode).toBe(404);
    expect((await app.inject({ method: "POST", url: "/view" })).statusCode).toBe(404);
  });
});

describe("/ingest", () => {
  it("is not there for who does not know the token", async () => {
    const server = await serve({ ingest: { store: held.store, token: "a".repeat(64) } });
    const job = { source: "/tmp", strict: false };
    const answers = await Promise.all([
      server.inject({ method: "POST", url: "/ingest", payload: job }),
      server.inject({ method: "POST", url: "/ingest", payload: job, headers: { authorization: "Bearer wrong" } }),
    ]);
    await server.close();
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
  });
});
