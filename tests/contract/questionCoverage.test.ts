import { readFileSync } from "node:fs";

import { describe, expect, it } from "@jest/globals";
import { buildSchema, validate, parse } from "graphql";

import { createSchema } from "../../server/graphql/createSchema.ts";
import { fieldsAndArguments, usedIn } from "./questionCoverage.ts";
import { SAME_QUESTIONS } from "./sameQuestions.ts";

const QUESTIONS = Object.values(SAME_QUESTIONS);
const SCHEMA = createSchema();
/** What tells the engines and their stores apart is no part of an equal answer. */
const OF_ONE_STORE = ["Summary.engine"];

function unused(names: readonly string[]): readonly string[] {
  const used = usedIn(SCHEMA, QUESTIONS);
  return names.filter((name) => !used.has(name) && !OF_ONE_STORE.includes(name));
}

describe("the questions that both engines answer", () => {
  it("are at least 45, each valid", () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(45);
    for (const question of QUESTIONS) expect(validate(SCHEMA, parse(question))).toEqual([]);
  });

  it("use every field and every argument of the contract", () => {
    expect(unused(fieldsAndArguments(buildSchema(readFileSync("tests/fixtures/contract.graphql", "utf8"))))).toEqual([]);
  });

  it("use every field and every argument of the whole schema", () => {
    expect(unused(fieldsAndArguments(SCHEMA))).toEqual([]);
  });
});
