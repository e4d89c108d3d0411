import { GAP, pointIn, type LayoutItem, type Point } from "./layout.ts";

/** A block of items in rows, measured from its own left top corner. */
export interface GridBlock {
  readonly points: ReadonlyMap<string, Point>;
  readonly width: number;
  readonly height: number;
}

/** Items row by row in so many columns; each column as wide as its widest item, each row as high as its highest. */
export function gridOf(items: readonly LayoutItem[], columns: number): GridBlock {
  const count = Math.max(1, Math.min(columns, items.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...items.filter((_item, i) => i % count === column).map(({ width }) => width)),
  );
  const rows = Array.from({ length: Math.ceil(items.length / count) }, (_, row) => items.slice(row * count, (row + 1) * count));
  const points = new Map<string, Point>();
  let top = 0;
  for (const row of rows) {
    let left = 0;
    row.forEach((item, column) => {
      const width = widths[column] ?? 0;
      points.set(item.id, pointIn(item, left + width / 2, top));
      left += width + GAP.x;
    });
    top += Math.max(...row.map(({ height }) => height)) + GAP.y;
  }
  return { points, width: sum(widths) + GAP.x * (count - 1), height: Math.max(0, top - GAP.y) };
}

/** The number of columns that keeps a block below a height, at most `most`. */
export function columnsWithin(items: readonly LayoutItem[], height: number, most = 6): number {
  for (let columns = 1; columns < most; columns += 1) if (gridOf(items, columns).height <= height) return columns;
  return most;
}

/** The sum of some numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
