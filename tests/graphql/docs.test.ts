import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { buildSchema, findBreakingChanges } from "graphql";
import { createSchema } from "../../server/graphql/createSchema.ts";
import { currentDocs, DOCS_FILE } from "../../scripts/graphqlDocs.ts";

describe("docs/graphql.md", () => {
  it("is what the schema says; `npm run docs` writes it anew", () => {
    expect(readFileSync(DOCS_FILE, "utf8")).toBe(currentDocs());
  });
});

describe("the schema", () => {
  it("breaks nothing of what was released", () => {
    const released = buildSchema(readFileSync("tests/fixtures/released.graphql", "utf8"));
    expect(findBreakingChanges(released, createSchema())).toEqual([]);
  });
});
