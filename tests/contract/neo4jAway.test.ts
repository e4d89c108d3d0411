import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { FastifyInstance } from "fastify";

import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import { createGraphStore } from "../../server/store/createGraphStore.ts";
import { openEngine } from "../../server/store/openEngine.ts";
import { errorsOf, post, serve } from "../http/testServer.ts";
import { freePort, startNeo4j, type Neo4jServer, type Neo4jServerOptions } from "../neo4j/neo4jServer.ts";
import { crowd, DATASET } from "./exampleDataset.ts";

const LONG_MS = 240_000;
const QUERY = { query: "{ list(first: 5) { totalCount edges { node { id degree } } } }" };

let home: string;
let server: Neo4jServer;
let options: Neo4jServerOptions;
let engine: CypherEngine;
let app: FastifyInstance;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "whomet-away-"));
  options = { home, port: await freePort(), password: "whomet-tests", heapMegabytes: 512, isShortLived: true };
  server = await startNeo4j(options);
  engine = await openEngine({ dataDir: home, neo4j: { ...server, database: "neo4j" } });
  const store = createGraphStore(engine);
  await store.prepare();
  await store.load(crowd(5), DATASET);
  app = await serve(store, { answerCacheBytes: 1_000_000 });
}, LONG_MS);

afterAll(async () => {
  await app.close();
  await engine.close();
  await server.stop();
  await rm(home, { recursive: true, force: true });
}, LONG_MS);

async function ask(): Promise<{ readonly status: number; readonly retryAfter: unknown; readonly code: unknown }> {
  const answer = await post(app, QUERY);
  return { status: answer.statusCode, retryAfter: answer.headers["retry-after"], code: errorsOf(answer)[0]?.extensions["code"] };
}

describe("a Neo4j", () => {
  it("takes no write from what reads", async () => {
    await expect(engine.run("CREATE (n:Probe) RETURN n.id AS id", {})).rejects.toMatchObject({ code: "INTERNAL" });
    await expect(engine.run("MATCH (n:Entity) SET n.name = 'gone' RETURN count(n) AS n", {})).rejects.toMatchObject({ code: "INTERNAL" });
    expect(await engine.run("MATCH (n:Probe) RETURN count(n) AS n", {})).toEqual([{ n: 0 }]);
  });

  it(
    "that is killed is answered for with 503 and Retry-After, and is used again once it is back",
    async () => {
      expect((await ask()).status).toBe(200);
      const underWay = Array.from({ length: 10 }, ask);
      await server.kill();
      await Promise.all(underWay);
      const away = [...(await Promise.all(Array.from({ length: 20 }, ask))), await ask()];
      expect(new Set(away.map((answer) => JSON.stringify(answer)))).toEqual(
        new Set([JSON.stringify({ status: 503, retryAfter: "5", code: "UNAVAILABLE" })]),
      );
      expect([(await app.inject("/ready")).statusCode, (await app.inject("/health")).statusCode]).toEqual([503, 200]);

      server = await startNeo4j(options);
      while ((await ask()).status !== 200) await sleep(200);
      const back = await Promise.all(Array.from({ length: 20 }, ask));
      expect(new Set(back.map(({ status }) => status))).toEqual(new Set([200]));
      expect((await app.inject("/ready")).statusCode).toBe(200);
    },
    LONG_MS,
  );
});
