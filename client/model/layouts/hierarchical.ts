import { compareText, firstDifference } from "../comparing.ts";
import { fittestOf } from "./fittest.ts";
import { GAP, pointIn, type Layout, type LayoutInput, type LayoutItem, type Point } from "./layout.ts";
import { byMeanPlace, neighboursOf } from "./order.ts";

const LEVEL_GAP = 64;
const ROW_WIDTHS = [500, 700, 900, 1_200, 1_600, 2_200, 3_000, 4_400];

type Neighbours = ReturnType<typeof neighboursOf>;

/** Entities by hops: the chosen roots first, else the best connected; what they do not reach begins again with its own best. */
function levelsFrom({ items, roots = [] }: LayoutInput, neighbours: Neighbours): LayoutItem[][] {
  const degree = (id: string): number => neighbours.get(id)?.length ?? 0;
  const open = new Map(items.map((item) => [item.id, item]));
  const byDegree = [...items].sort((a, b) => firstDifference(degree(b.id) - degree(a.id), compareText(a.id, b.id)));
  const levels: LayoutItem[][] = [];
  const take = (ids: readonly string[]): LayoutItem[] =>
    [...new Set(ids)].flatMap((id) => {
      const item = open.get(id);
      open.delete(id);
      return item === undefined ? [] : [item];
    });
  const walk = (first: readonly string[]): void => {
    for (let level = take(first), depth = 0; level.length > 0; depth += 1) {
      levels[depth] = [...(levels[depth] ?? []), ...level];
      level = take(level.flatMap(({ id }) => neighbours.get(id) ?? []));
    }
  };
  walk(roots);
  for (const { id } of byDegree) if (open.has(id)) walk([id]);
  return levels;
}

/** Items in rows no wider than given, each row centred. */
function rowsOf(items: readonly LayoutItem[], width: number): LayoutItem[][] {
  const rows: LayoutItem[][] = [];
  let left = 0;
  for (const item of items) {
    const row = rows.at(-1);
    if (row === undefined || left + item.width > width) {
      rows.push([item]);
      left = item.width + GAP.x;
    } else {
      row.push(item);
      left += item.width + GAP.x;
    }
  }
  return rows;
}

function placeRow(row: readonly LayoutItem[], top: number, points: Map<string, Point>): number {
  const width = row.reduce((total, item) => total + item.width + GAP.x, -GAP.x);
  let left = -width / 2;
  for (const item of row) {
    points.set(item.id, pointIn(item, left + item.width / 2, top));
    left += item.width + GAP.x;
  }
  return top + Math.max(...row.map(({ height }) => height)) + GAP.y;
}

function within(levels: readonly (readonly LayoutItem[])[], neighbours: Neighbours, width: number): Layout {
  const points = new Map<string, Point>();
  let top = 0;
  for (const level of levels) {
    const places = new Map([...points].map(([id, { x }]) => [id, x]));
    for (const row of rowsOf(byMeanPlace(level, neighbours, places), width)) top = placeRow(row, top, points);
    top += LEVEL_GAP - GAP.y;
  }
  return { positions: Object.fromEntries(points), bands: [] };
}

/** Levels from top to bottom by hops from the roots, or from the best connected where no root is given. */
export function hierarchical(input: LayoutInput): Layout {
  const neighbours = neighboursOf(input);
  const levels = levelsFrom(input, neighbours);
  return fittestOf(input, ROW_WIDTHS, (width) => within(levels, neighbours, width));
}
