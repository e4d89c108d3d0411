import { isActorKind } from "../entity.ts";
import { fittest } from "./fittest.ts";
import { columnsWithin, gridOf, type GridBlock } from "./grid.ts";
import { GAP, type Band, type Layout, type LayoutInput, type LayoutItem, type Point } from "./layout.ts";
import { byDay, byMeanPlace, neighboursOf } from "./order.ts";

const LANE_GAP = 110;
const UNDATED_HEAD = 34;

/** Which of the three lanes an item stands in: actors on their side, everything that happens between them in the middle. */
export function laneOf(item: LayoutItem): "left" | "middle" | "right" {
  if (!isActorKind(item.kind) && item.kind !== "PLACE") return "middle";
  if (item.side === "between") return "middle";
  return item.side === "home" ? "left" : "right";
}

interface Middle {
  readonly points: ReadonlyMap<string, Point>;
  readonly width: number;
  readonly height: number;
  readonly undatedTop: number | undefined;
}

function shifted(block: GridBlock, dx: number, dy: number): [string, Point][] {
  return [...block.points].map(([id, { x, y }]) => [id, { x: Math.round(x + dx), y: Math.round(y + dy) }]);
}

function stackMiddle(items: readonly LayoutItem[], height: number): Middle {
  const dated = byDay(items.filter(({ day }) => day !== undefined));
  const undated = byDay(items.filter(({ day }) => day === undefined));
  const columns = columnsWithin(items, height, 4);
  const upper = gridOf(dated, columns);
  const lower = gridOf(undated, columns);
  const width = Math.max(upper.width, lower.width);
  const head = undated.length === 0 || dated.length === 0 ? 0 : upper.height + GAP.y;
  const lowerTop = head + (undated.length === 0 ? 0 : UNDATED_HEAD);
  const points = new Map([...shifted(upper, (width - upper.width) / 2, 0), ...shifted(lower, (width - lower.width) / 2, lowerTop)]);
  return { points, width, height: lowerTop + lower.height, undatedTop: undated.length === 0 ? undefined : head };
}

function undatedBand(middle: Middle, left: number, top: number): Band[] {
  if (middle.undatedTop === undefined) return [];
  const label = { en: "Undated", vi: "Không rõ ngày" };
  return [
    {
      id: "undated",
      label,
      x: left - 16,
      y: top + middle.undatedTop,
      width: middle.width + 32,
      height: middle.height - middle.undatedTop + 12,
    },
  ];
}

/** Home actors on the left, foreign ones on the right, events and agreements between them by date from top to bottom, undated ones in a labelled band. */
export function twoSides(input: LayoutInput): Layout {
  return fittest(input, (height) => twoSidesWithin(input, height));
}

function twoSidesWithin(input: LayoutInput, height: number): Layout {
  const lanes = { left: [] as LayoutItem[], middle: [] as LayoutItem[], right: [] as LayoutItem[] };
  for (const item of input.items) lanes[laneOf(item)].push(item);
  const middle = stackMiddle(lanes.middle, height);
  const neighbours = neighboursOf(input);
  const places = new Map([...middle.points].map(([id, { y }]) => [id, y]));
  const leftFirst = byMeanPlace(lanes.left, neighbours, places);
  leftFirst.forEach((item, i) => {
    if (!places.has(item.id)) places.set(item.id, (i * height) / leftFirst.length);
  });
  const left = gridOf(leftFirst, columnsWithin(leftFirst, height, 3));
  const right = gridOf(byMeanPlace(lanes.right, neighbours, places), columnsWithin(lanes.right, height, 3));
  const tallest = Math.max(left.height, middle.height, right.height);
  const middleLeft = lanes.left.length === 0 ? 0 : left.width + LANE_GAP;
  const rightLeft = middleLeft + (lanes.middle.length === 0 ? 60 : middle.width + LANE_GAP);
  const middleTop = (tallest - middle.height) / 2;
  const positions = Object.fromEntries([
    ...shifted(left, 0, (tallest - left.height) / 2),
    ...[...middle.points].map(([id, { x, y }]): [string, Point] => [id, { x: Math.round(x + middleLeft), y: Math.round(y + middleTop) }]),
    ...shifted(right, rightLeft, (tallest - right.height) / 2),
  ]);
  return { positions, bands: undatedBand(middle, middleLeft, middleTop) };
}
