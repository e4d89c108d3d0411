import { describe, expect, it } from "@jest/globals";
import { arrange, type Arrangement } from "../../../client/model/matrix/arrange.ts";
import { cellStory } from "../../../client/model/matrix/cellStory.ts";
import { gridStep } from "../../../client/model/matrix/gridStep.ts";
import { buildMatrix, cellKey, countOf, type StoredRow } from "../../../client/model/matrix/matrix.ts";
import { matrixList, matrixTable } from "../../../client/model/matrix/matrixTables.ts";
import { cellHeadline, cellName } from "../../../client/model/matrix/matrixWords.ts";
import { answerCsv } from "../../../client/model/query/answerCsv.ts";
import { exampleName, exampleRelation } from "../example.ts";

interface Given {
  readonly types: Readonly<Record<string, number>>;
  readonly facts: readonly string[];
}

function stored(row: string, cells: Readonly<Record<string, Given>>): StoredRow {
  return {
    row: exampleName(row),
    cells: Object.entries(cells).map(([column, { types, facts }]) => ({
      column: exampleName(column),
      byType: Object.entries(types).map(([type, count]) => ({ type, count })),
      facts: [...facts],
    })),
  };
}

const DONE = [
  stored("province:b", {
    "country:x": { types: { MEETING: 1, EXPORTS_TO: 2 }, facts: ["meeting:m", "exports-to:1", "exports-to:2"] },
    "country:y": { types: { AGREEMENT: 1 }, facts: ["agreement:a"] },
  }),
  stored("province:a", { "country:x": { types: { PARTNER_OF: 1, PLANS: 1 }, facts: ["partner-of:1", "plans:1"] } }),
];
const PLANNED = [stored("province:b", { "country:x": { types: { MEETING: 1, VISIT: 1 }, facts: ["meeting:m", "visit:v"] } })];
const MATRIX = buildMatrix(DONE, PLANNED);
const AS_SHOWN: Arrangement = { measure: "all", rowOrder: "total", columnOrder: "total", nameOf: ({ name }) => name };

describe("the matrix", () => {
  it("counts events, agreements, trade and plans apart, and never a plan as done", () => {
    const cell = MATRIX.cells.get(cellKey("province:b", "country:x"));
    expect(cell?.counts).toEqual({ events: 1, agreements: 0, trade: 2, other: 0, plans: 1 });
    expect(countOf(cell, "all")).toBe(3);
    expect(cell?.facts).toEqual(["meeting:m", "exports-to:1", "exports-to:2", "visit:v"]);
    expect(MATRIX.cells.get(cellKey("province:a", "country:x"))?.counts).toMatchObject({ other: 1, plans: 1 });
  });

  it("stands in order of names, of totals and of one column", () => {
    const ids = (arrangement: Partial<Arrangement>): string[] => arrange(MATRIX, { ...AS_SHOWN, ...arrangement }).rows.map(({ id }) => id);
    expect(ids({ rowOrder: "name" })).toEqual(["province:a", "province:b"]);
    expect(ids({})).toEqual(["province:b", "province:a"]);
    expect(ids({ measure: "other", rowOrder: { column: "country:x" } })).toEqual(["province:a", "province:b"]);
    const { columns, columnTotals, total, highest } = arrange(MATRIX, AS_SHOWN);
    expect(columns.map(({ id }) => id)).toEqual(["country:x", "country:y"]);
    expect([columnTotals.get("country:x"), total, highest]).toEqual([4, 5, 3]);
  });

  it("says that nothing is recorded where a cell is empty", () => {
    const ends = { row: exampleName("province:a"), column: exampleName("country:y") };
    expect(cellName(ends, undefined, "EN")).toBe("a, y: nothing recorded in these documents");
    expect(cellName(ends, undefined, "VI")).toContain("không ghi lại");
    expect(cellName(ends, MATRIX.cells.get(cellKey("province:b", "country:x")), "EN")).toBe(
      "a, y: 1 event, 2 trade or investment ties, 1 plan",
    );
  });

  it("says above the picture of a cell how many of its facts are drawn, where it holds more than are listed", () => {
    const many = buildMatrix([stored("province:a", { "country:x": { types: { MEETING: 120 }, facts: ["meeting:m", "meeting:n"] } })], []);
    const [cell] = many.cells.values();
    expect(cell === undefined ? undefined : cellHeadline(cell)).toEqual({
      en: "a and x: 120 events; 2 of 120 drawn, the newest",
      vi: "a và x: 120 sự kiện; vẽ 2 trên 120, mới nhất",
    });
    const whole = MATRIX.cells.get(cellKey("province:b", "country:x"));
    expect(whole === undefined ? undefined : cellHeadline(whole).en).toBe("b and x: 1 event, 2 trade or investment ties, 1 plan");
  });

  it("becomes a table as shown and a list of every count, without formulas", () => {
    const arranged = arrange(MATRIX, AS_SHOWN);
    expect(matrixTable({ matrix: MATRIX, arranged, measure: "all" }, "EN")).toMatchObject({
      columns: ["All that is done", "x", "y", "Total"],
      rows: [
        { "All that is done": "b", x: 3, y: 1, Total: 4 },
        { "All that is done": "a", x: 1, y: null, Total: 1 },
      ],
    });
    const list = matrixList({ matrix: MATRIX, arranged }, "EN");
    expect(list.rows).toHaveLength(3);
    expect(list.rows[0]).toMatchObject({ "Row id": "province:b", "Column id": "country:x", Events: 1, Plans: 1 });
    const odd = { ...exampleName("country:x"), label: "=cmd()" };
    const csv = answerCsv(
      matrixTable({ matrix: MATRIX, arranged: { ...arranged, rows: [{ ...odd, id: "province:b" }] }, measure: "all" }, "EN"),
    );
    expect(csv).toContain("'=cmd()");
  });
});

describe("a step in the grid", () => {
  const last = { row: 20, column: 5 };
  const step = (key: string, ctrlKey = false): ReturnType<typeof gridStep> => gridStep({ row: 0, column: 0 }, last, { key, ctrlKey });

  it("moves by arrow keys and pages and stays inside, headings included", () => {
    expect(step("ArrowUp")).toEqual({ row: -1, column: 0 });
    expect(step("ArrowLeft")).toEqual({ row: 0, column: -1 });
    expect(step("PageDown")).toEqual({ row: 10, column: 0 });
    expect(step("PageUp")).toEqual({ row: -1, column: 0 });
    expect(step("End", true)).toEqual(last);
    expect(step("Home")).toEqual({ row: 0, column: -1 });
    expect(step("a")).toBeUndefined();
  });
});

describe("the story of a cell", () => {
  it("holds who took part for either end, by what belongs to it, and nobody else", () => {
    const direct = exampleRelation("province:a", "PARTNER_OF", "locality:l");
    const chair = exampleRelation("official:o", "ATTENDED", "meeting:m");
    const stranger = exampleRelation("official:s", "ATTENDED", "meeting:m");
    const guest = exampleRelation("official:g", "ATTENDED", "meeting:m", {
      qualifiers: [{ name: "onBehalfOf", text: "l", number: null, entity: exampleName("locality:l") }],
    });
    const ties = [
      exampleRelation("official:o", "HOLDS_OFFICE", "organization:c"),
      exampleRelation("organization:c", "PART_OF", "province:a"),
      exampleRelation("locality:l", "PART_OF", "country:x"),
      exampleRelation("official:s", "HOLDS_OFFICE", "organization:other"),
    ];
    const story = cellStory(["province:a", "country:x"], { direct: [direct], parts: [chair, stranger, guest], ties });
    expect(story.map(({ id }) => id)).toEqual([direct, chair, ties[0], ties[1], guest, ties[2]].map((relation) => relation?.id));
  });
});
