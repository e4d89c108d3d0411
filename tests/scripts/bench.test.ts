import { spawnSync } from "node:child_process";
import { describe, expect, it } from "@jest/globals";
import { median } from "../../bench/graphql/median.ts";
import { useOfQuestions } from "../../bench/graphql/runGraphql.ts";
import { QUESTION_NAMES } from "../../bench/graphql/questions.ts";

const BOTH = ["neo4j", "embedded"] as const;

describe("median", () => {
  it("is the number in the middle, and of an even count the mean of the two", () => {
    expect([median([]), median([7]), median([9, 1, 2]), median([1, 2]), median([10, 1, 3, 2])]).toEqual([0, 7, 2, 1.5, 2.5]);
  });
});

describe("npm run bench -- graphql", () => {
  it("measures the cache alone with all questions, and with those that are named", () => {
    expect(useOfQuestions({ parts: ["cache"], engines: BOTH })).toEqual({ asked: [], cached: QUESTION_NAMES });
    expect(useOfQuestions({ parts: ["search", "cache"], engines: BOTH })).toEqual({ asked: ["search"], cached: ["search"] });
    expect(useOfQuestions({ parts: ["search"], engines: BOTH })).toEqual({ asked: ["search"], cached: [] });
    expect(useOfQuestions({ parts: ["execution"], engines: BOTH })).toEqual({ asked: [], cached: [] });
  });

  it("refuses what would measure nothing", () => {
    expect(() => useOfQuestions({ parts: ["cache"], engines: ["embedded"] })).toThrow("--engine neo4j");
  });

  it("refuses an engine that it does not know", () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "bench/main.ts", "graphql", "--quick", "--engine", "nonsense"],
      {
        encoding: "utf8",
      },
    );
    expect([status, stderr]).toEqual([1, expect.stringContaining("Allowed choices are neo4j, embedded, both")]);
  });
});
