import { describe, expect, it } from "@jest/globals";
import { answerCsv } from "../../../client/model/query/answerCsv.ts";
import { answerIds } from "../../../client/model/query/answerIds.ts";
import { answerTables } from "../../../client/model/query/answerTables.ts";

const RELATION = "attended:3fa91c02b7d4";
const PARTNERS = {
  entity: {
    id: "province:vn-54",
    partners: {
      totalCount: 2,
      edges: [
        { node: { entity: { id: "country:jp", label: "Japan" }, weight: 2, facts: [RELATION], byType: [{ type: "SIGNED", count: 2 }] } },
        { node: { entity: { id: "country:cn", label: "China" }, weight: 1, facts: [], byType: [] } },
      ],
    },
  },
};

describe("answerIds", () => {
  it("finds entities and relations under whatever name the query gave them, each once", () => {
    expect(answerIds({ ...PARTNERS, again: { which: "country:jp" } })).toEqual({
      entities: ["province:vn-54", "country:jp", "country:cn"],
      relations: [RELATION],
    });
  });

  it("takes no text for an id that only looks like one", () => {
    expect(answerIds({ sentence: "see country:jp", url: "https://example.org", other: "planet:mars", type: "ATTENDED" })).toEqual({
      entities: [],
      relations: [],
    });
  });

  it("leaves documents, figures and topics out beside others, and keeps them where the answer names nothing else", () => {
    expect(answerIds([{ id: "document:a" }, { id: "country:jp" }]).entities).toEqual(["country:jp"]);
    expect(answerIds([{ id: "document:a" }, { id: "figure:b" }]).entities).toEqual(["document:a", "figure:b"]);
  });
});

describe("answerTables", () => {
  it("makes a table of each list, with connections read as lists and nested objects as dotted columns", () => {
    const [partners, byType] = answerTables(PARTNERS);
    expect(partners).toEqual({
      name: "entity.partners",
      columns: ["entity.id", "entity.label", "weight", "facts", "byType"],
      rows: [
        { "entity.id": "country:jp", "entity.label": "Japan", weight: 2, facts: RELATION, byType: "SIGNED 2" },
        { "entity.id": "country:cn", "entity.label": "China", weight: 1, facts: "", byType: "" },
      ],
    });
    expect(byType).toEqual({
      name: "entity.partners.byType",
      columns: ["partners.entity.id", "partners.entity.label", "partners.weight", "type", "count"],
      rows: [{ "partners.entity.id": "country:jp", "partners.entity.label": "Japan", "partners.weight": 2, type: "SIGNED", count: 2 }],
    });
  });

  it("keeps columns that only some rows have, and nulls", () => {
    const [table] = answerTables({ list: [{ id: "a" }, { id: "b", start: null }] });
    expect(table).toEqual({ name: "list", columns: ["id", "start"], rows: [{ id: "a" }, { id: "b", start: null }] });
  });

  it("makes one row of an answer without lists, and nothing of no answer", () => {
    expect(answerTables({ summary: { entities: 3, engine: "embedded" } })).toEqual([
      { name: "summary", columns: ["summary.entities", "summary.engine"], rows: [{ "summary.entities": 3, "summary.engine": "embedded" }] },
    ]);
    expect(answerTables(null)).toEqual([]);
  });

  it("lists no table for a list of nothing or of plain values", () => {
    expect(answerTables({ search: [], summary: { kinds: ["A", "B"] } })).toEqual([
      { name: "search", columns: ["search", "summary.kinds"], rows: [{ search: "", "summary.kinds": "A; B" }] },
    ]);
  });
});

describe("answerCsv", () => {
  it("begins with the mark of UTF-8 and keeps quotes, commas, lines and Vietnamese letters", () => {
    const csv = answerCsv({
      name: "list",
      columns: ["name", "note"],
      rows: [
        { name: "Bắc Giang", note: 'a "b", c\nd' },
        { name: null, note: true },
      ],
    });
    expect(csv).toBe('\uFEFFname,note\r\nBắc Giang,"a ""b"", c\nd"\r\n,true\r\n');
  });

  it.each(["=1+1", "+84", "-x", "@cmd", "\tx", "\rx"])("lets a spreadsheet take no text for a formula: %j", (text) => {
    const csv = answerCsv({ name: "list", columns: ["a"], rows: [{ a: text }] });
    expect(csv.split("\r\n").slice(1).join("\r\n")).toContain(`'${text}`);
  });

  it("leaves a negative number a number", () => {
    expect(answerCsv({ name: "list", columns: ["change"], rows: [{ change: -39.4 }] })).toBe("\uFEFFchange\r\n-39.4\r\n");
  });
});
