import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import { openEngine } from "../../server/store/openEngine.ts";
import { openTestNeo4j, type TestNeo4j } from "../neo4j/testNeo4j.ts";

describe("a read on Neo4j", () => {
  let neo4j: TestNeo4j;
  let engine: CypherEngine;
  beforeAll(async () => {
    neo4j = await openTestNeo4j();
    engine = await openEngine({ neo4j: neo4j.config, dataDir: "" });
  }, 300_000);
  afterAll(async () => {
    await engine.close();
    await neo4j.close();
  });

  it("cannot write", async () => {
    await expect(engine.run("CREATE (n:Probe {id: 'written-by-a-read'}) RETURN n.id AS id", {})).rejects.toMatchObject({
      code: "INTERNAL",
    });
    expect(await engine.run("MATCH (n:Probe {id: 'written-by-a-read'}) RETURN n.id AS id", {})).toEqual([]);
  });
});
