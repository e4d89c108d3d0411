import { resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readConfig } from "../../server/config.ts";

describe("readConfig", () => {
  it("serves the embedded store on the loopback address where nothing is set", () => {
    expect(readConfig({})).toMatchObject({ port: 4000, host: "127.0.0.1", dataDir: resolve("data") });
    expect(readConfig({ NEO4J_URI: "", PORT: "" })).not.toHaveProperty("neo4j");
  });

  it("selects Neo4j by its address", () => {
    const { neo4j } = readConfig({ NEO4J_URI: "bolt://db:7687", NEO4J_PASSWORD: "p" });
    expect(neo4j).toMatchObject({ uri: "bolt://db:7687", user: "neo4j", password: "p", database: "neo4j" });
  });

  it("limits operations to ten seconds and keeps answers, unless told otherwise", () => {
    expect(readConfig({})).toMatchObject({ operationTimeoutMs: 10_000, answerCacheBytes: 67_108_864 });
    expect(readConfig({ OPERATION_TIMEOUT_MS: "500", ANSWER_CACHE_MB: "0", METRICS_TOKEN: "0123456789abcdef" })).toMatchObject({
      operationTimeoutMs: 500,
      answerCacheBytes: 0,
      metricsToken: "0123456789abcdef",
    });
    expect(() => readConfig({ OPERATION_TIMEOUT_MS: "1", ANSWER_CACHE_MB: "-1", METRICS_TOKEN: "short" })).toThrow(
      /OPERATION_TIMEOUT_MS .*ANSWER_CACHE_MB .*METRICS_TOKEN /,
    );
  });

  it("lists every wrong variable at once, and no secret", () => {
    const wrong = { NEO4J_URI: "db.example", NEO4J_PASSWORD: "hidden", PORT: "many" };
    expect(() => readConfig(wrong)).toThrow(/NEO4J_URI .*PORT /);
    expect(() => readConfig(wrong)).not.toThrow(/hidden/);
    expect(() => readConfig({ NEO4J_URI: "bolt://db" })).toThrow(/NEO4J_PASSWORD/);
    expect(() => readConfig({ NEO4J_URI: "bolt://db", PORT: "many" })).toThrow(/PORT .*NEO4J_PASSWORD /);
  });
});
