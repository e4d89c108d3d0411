import { compareText, firstDifference } from "../comparing.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import { dateText } from "../dateText.ts";
import { isActorKind } from "../entity.ts";
import { gridOf, type GridBlock } from "./grid.ts";
import { GAP, pointIn, type Band, type Layout, type LayoutInput, type LayoutItem, type Point } from "./layout.ts";
import { byDay, meanPlace, neighboursOf } from "./order.ts";
import { laneOf } from "./twoSides.ts";

const HEAD = 34;
const PADDING = 16;
const LANE_GAP = 56;
const MAX_COLUMNS = 6;
const MAX_STACK = 5;

interface Column {
  readonly id: string;
  readonly label: Bilingual;
  readonly items: readonly LayoutItem[];
}

interface PlacedColumn extends Column {
  readonly left: number;
  readonly width: number;
  readonly block: GridBlock;
}

function periods(items: readonly LayoutItem[]): string[] {
  const cut = (length: number): string[] => [...new Set(items.map(({ day = "" }) => day.slice(0, length)))];
  const months = cut(7);
  return months.length <= MAX_COLUMNS ? months : cut(4);
}

function columnsOf(items: readonly LayoutItem[]): Column[] {
  const dated = byDay(items.filter(({ day }) => day !== undefined));
  const undated = byDay(items.filter(({ day }) => day === undefined));
  const columns = periods(dated).map((period) => ({
    id: period,
    label: { en: dateText(period, "EN"), vi: dateText(period, "VI") },
    items: dated.filter(({ day = "" }) => day.startsWith(period)),
  }));
  if (undated.length === 0) return columns;
  return [...columns, { id: "undated", label: { en: "Undated", vi: "Không rõ ngày" }, items: undated }];
}

function placeColumns(columns: readonly Column[]): PlacedColumn[] {
  let left = 0;
  return columns.map((column) => {
    const block = gridOf(column.items, Math.ceil(column.items.length / MAX_STACK));
    const width = Math.max(block.width, 96) + PADDING * 2;
    const placed = { ...column, block, left, width };
    left += width + GAP.x / 2;
    return placed;
  });
}

interface Row {
  readonly spans: { readonly from: number; readonly to: number }[];
  height: number;
}

/** Actors in as few rows as hold them, each as near as may be to the middle of what it is linked with. */
function placeActors(
  items: readonly LayoutItem[],
  wishes: ReadonlyMap<string, number>,
  width: number,
): { points: Map<string, Point>; height: number } {
  const rows: Row[] = [];
  const chosen: { item: LayoutItem; row: Row; x: number }[] = [];
  const wishOf = ({ id }: LayoutItem): number => wishes.get(id) ?? width / 2;
  const sorted = [...items].sort((a, b) => firstDifference(wishOf(a) - wishOf(b), compareText(a.id, b.id)));
  for (const item of sorted) {
    const spot = bestSpot(item, rows, wishOf(item));
    spot.row.spans.push({ from: spot.x - item.width / 2 - GAP.x, to: spot.x + item.width / 2 + GAP.x });
    spot.row.height = Math.max(spot.row.height, item.height);
    chosen.push({ item, ...spot });
  }
  const tops = new Map<Row, number>();
  let top = 0;
  for (const row of rows) {
    tops.set(row, top);
    top += row.height + GAP.y;
  }
  return {
    points: new Map(chosen.map(({ item, row, x }) => [item.id, pointIn(item, x, tops.get(row) ?? 0)])),
    height: Math.max(0, top - GAP.y),
  };
}

const MAX_SHIFT = 90;

function bestSpot(item: LayoutItem, rows: Row[], wish: number): { row: Row; x: number } {
  for (const row of rows) {
    for (let shift = 0; shift <= MAX_SHIFT; shift += 15) {
      const x = [wish + shift, wish - shift].find((middle) => isFree(row, middle - item.width / 2, middle + item.width / 2));
      if (x !== undefined) return { row, x };
    }
  }
  const row: Row = { spans: [], height: 0 };
  rows.push(row);
  return { row, x: wish };
}

function isFree({ spans }: Row, from: number, to: number): boolean {
  return spans.every((span) => to <= span.from || from >= span.to);
}

function wishesOf(input: LayoutInput, columns: readonly PlacedColumn[]): ReadonlyMap<string, number> {
  const places = new Map(
    columns.flatMap(({ block, left }) => [...block.points].map(([id, { x }]): [string, number] => [id, left + PADDING + x])),
  );
  const neighbours = neighboursOf(input);
  // Twice: whoever is linked with actors only follows these.
  for (let round = 0; round < 2; round += 1) {
    for (const { id } of input.items) {
      const place = places.get(id) ?? meanPlace(neighbours.get(id), places);
      if (place !== undefined) places.set(id, place);
    }
  }
  return places;
}

/** Time from left to right: a labelled column a period with what happened in it, undated things in the last; home actors above, foreign ones below. */
export function byTime(input: LayoutInput): Layout {
  const middle = input.items.filter((item) => laneOf(item) === "middle" && !isActorKind(item.kind));
  const columns = placeColumns(columnsOf(middle));
  const width = Math.max(300, ...columns.map(({ left, width: own }) => left + own));
  const height = HEAD + Math.max(0, ...columns.map(({ block }) => block.height)) + PADDING;
  const wishes = wishesOf(input, columns);
  const above = placeActors(
    input.items.filter((item) => laneOf(item) === "left" || (laneOf(item) === "middle" && isActorKind(item.kind))),
    wishes,
    width,
  );
  const below = placeActors(
    input.items.filter((item) => laneOf(item) === "right"),
    wishes,
    width,
  );
  const points: [string, Point][] = [
    ...[...above.points].map(([id, { x, y }]): [string, Point] => [id, { x, y: y - above.height - LANE_GAP }]),
    ...[...below.points].map(([id, { x, y }]): [string, Point] => [id, { x, y: y + height + LANE_GAP }]),
    ...columns.flatMap(({ block, left, width: own }) =>
      [...block.points].map(([id, { x, y }]): [string, Point] => [id, { x: Math.round(left + (own - block.width) / 2 + x), y: y + HEAD }]),
    ),
  ];
  const bands: Band[] = columns.map(({ id, label, left, width: own }) => ({ id: `time-${id}`, label, x: left, y: 0, width: own, height }));
  return { positions: Object.fromEntries(points), bands };
}
