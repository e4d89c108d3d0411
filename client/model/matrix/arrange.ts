import { compareText, firstDifference } from "../comparing.ts";
import type { EntityName } from "../entity.ts";
import { cellKey, countOf, type Matrix, type Measure } from "./matrix.ts";

/** By what rows stand in order: their names, their totals, or one column. Numbers go from the highest down. */
export type RowOrder = "name" | "total" | { readonly column: string };
export type ColumnOrder = "name" | "total";

export interface Arrangement {
  readonly measure: Measure;
  readonly rowOrder: RowOrder;
  readonly columnOrder: ColumnOrder;
  readonly nameOf: (entity: EntityName) => string;
}

/** A matrix in an order, with its sums. A sum counts a fact once in each of its cells. */
export interface ArrangedMatrix {
  readonly rows: readonly EntityName[];
  readonly columns: readonly EntityName[];
  readonly rowTotals: ReadonlyMap<string, number>;
  readonly columnTotals: ReadonlyMap<string, number>;
  readonly total: number;
  readonly highest: number;
}

/** More than this is no table that anybody reads. */
export const MOST_ROWS = 250;
export const MOST_COLUMNS = 60;

function totals(matrix: Matrix, measure: Measure, side: "row" | "column"): Map<string, number> {
  const found = new Map<string, number>();
  for (const cell of matrix.cells.values()) found.set(cell[side].id, (found.get(cell[side].id) ?? 0) + countOf(cell, measure));
  return found;
}

/** Rows and columns in order, cut where there are too many. */
export function arrange(matrix: Matrix, { measure, rowOrder, columnOrder, nameOf }: Arrangement): ArrangedMatrix {
  const rowTotals = totals(matrix, measure, "row");
  const columnTotals = totals(matrix, measure, "column");
  const ordered = (entities: readonly EntityName[], valueOf: ((id: string) => number) | undefined): EntityName[] =>
    [...entities].sort((a, b) =>
      firstDifference(
        valueOf === undefined ? 0 : valueOf(b.id) - valueOf(a.id),
        nameOf(a).localeCompare(nameOf(b), "vi"),
        compareText(a.id, b.id),
      ),
    );
  const rowValue = (id: string): number =>
    typeof rowOrder === "object" ? countOf(matrix.cells.get(cellKey(id, rowOrder.column)), measure) : (rowTotals.get(id) ?? 0);
  return {
    rows: ordered(matrix.rows, rowOrder === "name" ? undefined : rowValue).slice(0, MOST_ROWS),
    columns: ordered(matrix.columns, columnOrder === "name" ? undefined : (id) => columnTotals.get(id) ?? 0).slice(0, MOST_COLUMNS),
    rowTotals,
    columnTotals,
    total: [...rowTotals.values()].reduce((sum, count) => sum + count, 0),
    highest: Math.max(0, ...[...matrix.cells.values()].map((cell) => countOf(cell, measure))),
  };
}
