import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fastify, { type FastifyInstance } from "fastify";
import { readConfig } from "../../server/config.ts";
import { replyWithError } from "../../server/http/errorReply.ts";
import { addIngestRoute } from "../../server/http/ingestRoute.ts";
import { handOff } from "../../server/ingestion/handOff.ts";
import { ingestIntoStore } from "../../server/ingestion/ingestIntoStore.ts";
import { declareOwner, readOwner, type Owner } from "../../server/ingestion/owner.ts";
import { createGraphStore } from "../../server/store/createGraphStore.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { openEngine } from "../../server/store/openEngine.ts";
import { FORUM, removeSources, writeSource } from "../dataset/sourceFolder.ts";

describe("a job for a store that a running server holds", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "whomet-owner-"));
  const config = readConfig({ DATA_DIR: dataDir });
  const app: FastifyInstance = fastify();
  let store: GraphStore;
  let owner: Owner;
  let release: () => Promise<void>;

  beforeAll(async () => {
    store = createGraphStore(await openEngine({ dataDir }));
    await store.prepare();
    const ingest = { store, token: "" };
    app.setErrorHandler(replyWithError);
    addIngestRoute(app, ingest);
    const url = await app.listen({ port: 0, host: "127.0.0.1" });
    ({ owner, release } = await declareOwner(dataDir, url));
    ingest.token = owner.token;
  });

  afterAll(async () => {
    await app.close();
    await store.close();
    removeSources();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("goes to that server, which tells its progress and its report", async () => {
    const steps: string[] = [];
    const report = await ingestIntoStore(config, { source: writeSource(FORUM), strict: false, onProgress: ({ step }) => steps.push(step) });
    expect(report).toMatchObject({ accepted: true, entities: 7, engine: "embedded" });
    expect(steps).toEqual(expect.arrayContaining(["read", "validate", "assemble", "entities"]));
    expect(await store.summary()).toMatchObject({ documents: 1 });
  });

  it("brings back the errors of that server with their code", async () => {
    await expect(handOff(owner, { source: join(dataDir, "nowhere"), strict: false })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is refused without the token, as if there were no such address", async () => {
    const thief = { ...owner, token: "0".repeat(64) };
    await expect(handOff(thief, { source: writeSource(FORUM), strict: false })).rejects.toMatchObject({ code: "UNAVAILABLE" });
    expect((await app.inject({ method: "POST", url: "/ingest", payload: {} })).statusCode).toBe(404);
  });

  it("is refused from another machine even with the token", async () => {
    const headers = { authorization: `Bearer ${owner.token}` };
    const answer = await app.inject({
      method: "POST",
      url: "/ingest",
      payload: { source: dataDir, strict: false },
      headers,
      remoteAddress: "192.0.2.1",
    });
    expect(answer.statusCode).toBe(404);
  });

  it("needs an absolute path", async () => {
    const headers = { authorization: `Bearer ${owner.token}` };
    const answer = await app.inject({ method: "POST", url: "/ingest", payload: { source: "seeds", strict: false }, headers });
    expect(answer.statusCode).toBe(400);
  });

  it("keeps the token in a file that only its user reads, and takes it away at the end", async () => {
    expect(statSync(join(dataDir, "owner.json")).mode & 0o777).toBe(0o600);
    await release();
    expect(await readOwner(dataDir)).toBeUndefined();
    await expect(ingestIntoStore(config, { source: writeSource(FORUM), strict: false })).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
