import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { answerTables } from "../../client/model/query/answerTables.ts";
import type { JsonValue } from "../../client/model/query/jsonValue.ts";
import { parseVariables } from "../../client/model/query/variables.ts";
import { readExamples } from "../../scripts/exampleFiles.ts";
import { openTestApi } from "../graphql/testApi.ts";
import { openTestNeo4j, type TestNeo4j } from "../neo4j/testNeo4j.ts";
import { serveSeeds, type Served } from "./serveSeeds.ts";

const START_MS = 300_000;
const EXAMPLES = readExamples();

describe("the saved example queries", () => {
  let folder: string;
  let neo4j: TestNeo4j;
  let onEmbedded: Served;
  let onNeo4j: Served;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "whomet-examples-"));
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

  it("are at least fifteen, each called and explained in both languages, none twice", () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(15);
    for (const { title, answers } of EXAMPLES) {
      expect(title.vi).not.toBe(title.en);
      expect(answers.en).toMatch(/\?$/);
      expect(answers.vi).toMatch(/\?$/);
    }
    expect(new Set(EXAMPLES.map(({ title }) => title.en)).size).toBe(EXAMPLES.length);
    expect(new Set(EXAMPLES.map(({ title }) => title.vi)).size).toBe(EXAMPLES.length);
  });

  it.each(EXAMPLES.map((example) => [example.id, example] as const))(
    "answers the same, without an error and with something to read, on both engines: %s",
    async (_, { query, variables }) => {
      const given = parseVariables(variables);
      const [embedded, bolt] = [await onEmbedded.api.ask(query, given), await onNeo4j.api.ask(query, given)];
      expect(embedded.errors).toEqual([]);
      expect(bolt.errors).toEqual([]);
      expect(bolt.data).toEqual(embedded.data);
      expect(Object.values(embedded.data as object)).not.toContain(null);
      const [table] = answerTables(embedded.data as JsonValue);
      expect(table?.rows.length).toBeGreaterThan(0);
    },
  );

  it("are answered the same by compiled functions and, as operations are that are too large for that, without", async () => {
    const [compiled, interpreted] = [
      await openTestApi(onEmbedded.store, { mostCompiled: Number.MAX_VALUE }),
      await openTestApi(onEmbedded.store, { mostCompiled: 0 }),
    ];
    for (const { query, variables } of EXAMPLES) {
      const given = parseVariables(variables);
      expect(await interpreted.ask(query, given)).toEqual(await compiled.ask(query, given));
    }
    const wrong = `{ entity(id: "country:jp") { id neighbourTotal(kinds: []) relations(first: 201) { totalCount } } list(first: 0) { totalCount } }`;
    const [{ data, errors }, expected] = [await interpreted.ask(wrong), await compiled.ask(wrong)];
    expect([data, errors]).toEqual([expected.data, expected.errors]);
    await Promise.all([compiled.close(), interpreted.close()]);
  });
});
