import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { buildSchema } from "graphql";
import { byteText } from "../../../client/model/query/byteText.ts";
import { parseExample } from "../../../client/model/query/exampleQuery.ts";
import { operationNames } from "../../../client/model/query/operations.ts";
import { parseHistory, queryName, withQuery } from "../../../client/model/query/queryHistory.ts";
import { searchSchema } from "../../../client/model/query/schemaSearch.ts";
import { parseVariables } from "../../../client/model/query/variables.ts";

const past = (query: string, at = 1): { query: string; variables: string; at: number } => ({ query, variables: "", at });

describe("parseExample", () => {
  const HEAD = "# title.en: Summary\n# title.vi: Tóm tắt\n# answers.en: How many?\n# answers.vi: Bao nhiêu?\n";

  it("reads titles, what it answers and variables off the head, and leaves the query", () => {
    expect(parseExample("summary", `${HEAD}# variables: {"a":1}\n{ summary { entities } }\n`)).toEqual({
      id: "summary",
      title: { en: "Summary", vi: "Tóm tắt" },
      answers: { en: "How many?", vi: "Bao nhiêu?" },
      query: "{ summary { entities } }",
      variables: '{\n  "a": 1\n}',
    });
  });

  it("keeps a comment that is part of the query", () => {
    expect(parseExample("summary", `${HEAD}# title.en of nothing\n{ summary { entities } }`).query).toBe(
      "# title.en of nothing\n{ summary { entities } }",
    );
  });

  it("names the line that is missing", () => {
    expect(() => parseExample("bare", "# title.en: Bare\n{ summary { entities } }")).toThrow(
      'The example bare lacks the line "# title.vi: …"',
    );
  });
});

describe("the history of queries", () => {
  it("puts the newest first, moves a repeated one to the front, and keeps 50", () => {
    const fifty = Array.from({ length: 50 }, (_, at) => past(`{ q${at} }`, 50 - at));
    const more = withQuery(fifty, past("{ q7 }", 60));
    expect(more).toHaveLength(50);
    expect(more[0]).toEqual(past("{ q7 }", 60));
    expect(withQuery(fifty, past("{ new }", 60))).toHaveLength(50);
  });

  it("reads what was kept, and nothing from what is broken", () => {
    expect(parseHistory(JSON.stringify([past("{ a }"), { query: 1 }, null]))).toEqual([past("{ a }")]);
    for (const text of [null, "", "{", "7", '{"query":"x"}']) expect(parseHistory(text)).toEqual([]);
  });

  it("calls a query by its operation, else by its first words", () => {
    expect(queryName("query Partners($id: ID!) { entity(id: $id) { id } }")).toBe("Partners");
    expect(queryName("# all\n{ summary { entities } }")).toBe("summary entities");
    expect(queryName(`{ ${"a ".repeat(80)} }`)).toHaveLength(60);
  });
});

describe("operationNames", () => {
  it("lists the named operations in order, and none while the text cannot be read", () => {
    expect(operationNames("query A { summary { entities } } query B { summary { entities } } fragment F on Entity { id }")).toEqual([
      "A",
      "B",
    ]);
    expect(operationNames("{ summary { entities } }")).toEqual([]);
    expect(operationNames("query A {")).toEqual([]);
  });
});

describe("parseVariables", () => {
  it("takes an object or nothing, and refuses all else", () => {
    expect(parseVariables(' {"id": "country:jp"} ')).toEqual({ id: "country:jp" });
    expect(parseVariables("  ")).toEqual({});
    for (const text of ["{", "[1]", "7", "null"]) expect(parseVariables(text)).toBeUndefined();
  });
});

describe("searchSchema", () => {
  const schema = buildSchema(readFileSync("server/graphql/schema.graphql", "utf8"));

  it("finds types, fields and arguments by name, the exact name first", () => {
    expect(searchSchema(schema, "partnermatrix")[0]).toMatchObject({ type: "Query", member: "partnerMatrix" });
    expect(searchSchema(schema, "Modality")[0]).toMatchObject({ type: "Modality" });
    expect(searchSchema(schema, "rollup")[0]).toMatchObject({ type: "Query", member: "partnerMatrix(rollUp)" });
  });

  it("finds by the words of an explanation, and says nothing to nothing", () => {
    expect(searchSchema(schema, "one slip of the keyboard").map(({ member }) => member)).toEqual(["search"]);
    expect(searchSchema(schema, "  ")).toEqual([]);
    expect(searchSchema(schema, "zzz")).toEqual([]);
  });

  it("tells a field of an interface once", () => {
    expect(
      searchSchema(schema, "referenceOnly")
        .filter(({ member }) => member === "referenceOnly")
        .map(({ type }) => type),
    ).toEqual(["Entity", "KindInfo"]);
  });
});

describe("byteText", () => {
  it("reads as people say it", () => {
    expect([812, 14_230, 3_100_000].map(byteText)).toEqual(["812 B", "14.2 kB", "3.1 MB"]);
  });
});
