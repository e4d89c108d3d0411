import { inLanguage, type Language } from "../../../domain/labels.ts";
import { labelOf, type EntityName } from "../entity.ts";
import type { AnswerRow, AnswerTable, Cell } from "../query/answerTables.ts";
import type { ArrangedMatrix } from "./arrange.ts";
import { cellKey, countOf, SHARES, type Matrix, type Measure } from "./matrix.ts";
import { MEASURE_LABELS } from "./matrixWords.ts";

const TOTAL = { en: "Total", vi: "Tổng" };
const ROW = { en: "Row", vi: "Hàng" };
const COLUMN = { en: "Column", vi: "Cột" };

/** Headings that tell namesakes apart even where their labels do not. */
function headings(columns: readonly EntityName[], language: Language): Map<string, string> {
  const labels = columns.map((column) => labelOf(column, language));
  return new Map(
    columns.map((column, i) => {
      const label = labels[i] ?? column.id;
      return [column.id, labels.indexOf(label) === labels.lastIndexOf(label) ? label : `${label} (${column.id})`];
    }),
  );
}

interface Shown {
  readonly matrix: Matrix;
  readonly arranged: ArrangedMatrix;
  readonly measure: Measure;
}

/** The matrix as it stands: a row for each row, a number in each cell; empty where nothing is recorded. */
export function matrixTable({ matrix, arranged, measure }: Shown, language: Language): AnswerTable {
  const names = headings(arranged.columns, language);
  const heading = inLanguage(MEASURE_LABELS[measure], language);
  const total = inLanguage(TOTAL, language);
  const rows = arranged.rows.map((row): AnswerRow => {
    const line: Record<string, Cell> = { [heading]: labelOf(row, language), [total]: arranged.rowTotals.get(row.id) ?? 0 };
    for (const { id } of arranged.columns) {
      const count = countOf(matrix.cells.get(cellKey(row.id, id)), measure);
      line[names.get(id) ?? id] = count === 0 ? null : count;
    }
    return line;
  });
  return { name: "matrix", columns: [heading, ...names.values(), total], rows };
}

/** One line for each cell that is not empty, with every count apart. */
export function matrixList({ matrix, arranged }: Pick<Shown, "matrix" | "arranged">, language: Language): AnswerTable {
  const [rowName, columnName] = [inLanguage(ROW, language), inLanguage(COLUMN, language)];
  const shares = SHARES.map((share) => [share, inLanguage(MEASURE_LABELS[share], language)] as const);
  const cells = arranged.rows.flatMap((row) => arranged.columns.flatMap((column) => matrix.cells.get(cellKey(row.id, column.id)) ?? []));
  const rows = cells.map(({ row, column, counts }): AnswerRow => ({
    [rowName]: labelOf(row, language),
    [`${rowName} id`]: row.id,
    [columnName]: labelOf(column, language),
    [`${columnName} id`]: column.id,
    ...Object.fromEntries(shares.map(([share, heading]) => [heading, counts[share]])),
  }));
  return {
    name: "cells",
    columns: [rowName, `${rowName} id`, columnName, `${columnName} id`, ...shares.map(([, heading]) => heading)],
    rows,
  };
}
