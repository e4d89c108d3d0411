import type { Bilingual } from "../../../domain/relationTypes.ts";
import { dateText } from "../dateText.ts";
import { isActorKind } from "../entity.ts";
import { placeActors } from "./actorRows.ts";
import { fittestOf } from "./fittest.ts";
import { gridOf, sum, type GridBlock } from "./grid.ts";
import { GAP, type Band, type Layout, type LayoutInput, type LayoutItem, type Point } from "./layout.ts";
import { byDay, meanPlace, neighboursOf } from "./order.ts";
import { laneOf } from "./twoSides.ts";

const HEAD = 34;
const PADDING = 16;
const LANE_GAP = 56;
const MAX_COLUMNS = 6;
/** How many may stand above each other in a column, and how wide the whole may grow. */
const STACKS = [1, 2, 3, 4, 5, 6];
const WIDTHS = [0, 800, 950, 1100, 1250, 1400, 1600, 1900];

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

interface Size {
  readonly stack: number;
  readonly width: number;
  /** How far an actor may stand from where it belongs before a new row begins. */
  readonly shift: number;
}

/** Above this many only one size is tried: no size shows so many in one view. */
const MOST_TRIED = 150;
const LARGE: Size = { stack: 5, width: 0, shift: 90 };

/** Columns side by side; where there is more room than they need, each gets its part of it. */
function placeColumns(columns: readonly Column[], { stack, width: room }: Size): PlacedColumn[] {
  const blocks = columns.map(({ items }) => gridOf(items, Math.ceil(items.length / stack)));
  const widths = blocks.map(({ width }) => Math.max(width, 96) + PADDING * 2);
  const needed = sum(widths) + (GAP.x / 2) * (columns.length - 1);
  const extra = Math.max(0, room - needed) / Math.max(1, columns.length);
  let left = 0;
  return columns.flatMap((column, at) => {
    const block = blocks[at];
    if (block === undefined) return [];
    const width = (widths[at] ?? 0) + extra;
    const placed = { ...column, block, left, width };
    left += width + GAP.x / 2;
    return [placed];
  });
}

function wishesOf(input: LayoutInput, columns: readonly PlacedColumn[]): ReadonlyMap<string, number> {
  const places = new Map(
    columns.flatMap(({ block, left, width: own }) =>
      [...block.points].map(([id, { x }]): [string, number] => [id, left + (own - block.width) / 2 + x]),
    ),
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
  const columns = columnsOf(middle);
  const deepest = Math.max(1, ...columns.map(({ items }) => items.length));
  const stacks = STACKS.filter((stack) => stack === 1 || stack <= deepest);
  const sizes = stacks.flatMap((stack) => WIDTHS.map((width): Size => ({ stack, width, shift: 1900 })));
  return fittestOf(input, input.items.length > MOST_TRIED ? [LARGE] : sizes, (size) => byTimeWithin(input, columns, size));
}

function byTimeWithin(input: LayoutInput, periodColumns: readonly Column[], size: Size): Layout {
  const columns = placeColumns(periodColumns, size);
  const width = Math.max(300, size.width, ...columns.map(({ left, width: own }) => left + own));
  const height = HEAD + Math.max(0, ...columns.map(({ block }) => block.height)) + PADDING;
  const room = { wishes: wishesOf(input, columns), width, shift: size.shift };
  const above = placeActors(
    input.items.filter((item) => laneOf(item) === "left" || (laneOf(item) === "middle" && isActorKind(item.kind))),
    room,
  );
  const below = placeActors(
    input.items.filter((item) => laneOf(item) === "right"),
    room,
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
