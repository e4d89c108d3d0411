import { afterAll } from "@jest/globals";
import { openTestNeo4j, type TestNeo4j } from "../neo4j/testNeo4j.ts";
import { describeExplorer } from "./describeExplorer.ts";
import { ingestSeeds, startFromNothing } from "./startWhomet.ts";

let neo4j: TestNeo4j | undefined;

describeExplorer("the explorer on Neo4j", async () => {
  neo4j = await openTestNeo4j();
  await neo4j.clean();
  const { uri, user, password, database } = neo4j.config;
  const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  await ingestSeeds(environment);
  return startFromNothing(environment);
});

afterAll(async () => {
  await neo4j?.close();
});
