import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openTestNeo4j, type TestNeo4j } from "../neo4j/testNeo4j.ts";
import { SAME_QUESTIONS } from "./sameQuestions.ts";
import { serveSeeds, type Served } from "./serveSeeds.ts";

const START_MS = 300_000;

describe("the curated data on both engines", () => {
  let folder: string;
  let neo4j: TestNeo4j;
  let onEmbedded: Served;
  let onNeo4j: Served;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "whomet-same-"));
    neo4j = await openTestNeo4j();
    await neo4j.clean();
    onEmbedded = await serveSeeds({ dataDir: folder });
    onNeo4j = await serveSeeds({ dataDir: folder, neo4j: neo4j.config });
  }, START_MS);

  afterAll(async () => {
    for (const { api, store } of [onEmbedded, onNeo4j]) {
      await api.close();
      await store.close();
    }
    await neo4j.close();
    await rm(folder, { recursive: true, force: true });
  }, START_MS);

  it("has one checksum", async () => {
    expect(await onNeo4j.store.checksum()).toBe(await onEmbedded.store.checksum());
  });

  it.each(Object.entries(SAME_QUESTIONS))(
    "gives one answer, order, cursors and scores included, to the question for %s",
    async (_, query) => {
      const [embedded, bolt] = [await onEmbedded.api.ask(query), await onNeo4j.api.ask(query)];
      expect(embedded.errors).toEqual([]);
      expect(bolt.errors).toEqual([]);
      expect(bolt.data).toEqual(embedded.data);
      expect(JSON.stringify(embedded.data)).not.toMatch(/^\{"\w+":(null|\[\])\}$/);
    },
  );
});
