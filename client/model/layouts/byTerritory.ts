import { compareText, firstDifference } from "../comparing.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import { fittest } from "./fittest.ts";
import { columnsWithin, gridOf, type GridBlock } from "./grid.ts";
import { GAP, type Band, type Layout, type LayoutInput, type LayoutItem, type Point } from "./layout.ts";
import { byDay, byMeanPlace, meanPlace, neighboursOf } from "./order.ts";
import { laneOf } from "./twoSides.ts";

const PADDING = 14;
const HEAD = 30;
const LANE_GAP = 96;

interface Group {
  readonly id: string;
  readonly label: Bilingual;
  readonly items: readonly LayoutItem[];
  readonly block: GridBlock;
}

interface Stack {
  readonly points: readonly (readonly [string, Point])[];
  readonly bands: readonly Band[];
  readonly width: number;
  readonly height: number;
}

const ELSEWHERE = { id: "elsewhere", label: { en: "Territory not known", vi: "Không rõ địa bàn" } };

function groupsOf(
  items: readonly LayoutItem[],
  neighbours: ReadonlyMap<string, readonly string[]>,
  places: ReadonlyMap<string, number>,
): Group[] {
  const byId = new Map<string, { label: Bilingual; items: LayoutItem[] }>();
  for (const item of items) {
    const { id, label } = item.territory ?? ELSEWHERE;
    const group = byId.get(id) ?? { label, items: [] };
    group.items.push(item);
    byId.set(id, group);
  }
  const groups = [...byId].map(([id, { label, items: members }]) => {
    const sorted = [...members].sort((a, b) => firstDifference(b.shapeHeight - a.shapeHeight, compareText(a.id, b.id)));
    return { id, label, items: sorted, block: gridOf(sorted, sorted.length > 4 ? 3 : Math.min(2, sorted.length)) };
  });
  const place = (group: Group): number =>
    meanPlace(
      group.items.flatMap(({ id }) => neighbours.get(id) ?? []),
      places,
    ) ?? Number.MAX_SAFE_INTEGER;
  return groups.sort((a, b) => firstDifference(place(a) - place(b), compareText(a.id, b.id)));
}

/** Groups under each other, breaking into a further column past the height. */
function stackGroups(groups: readonly Group[], height: number): Stack {
  const points: [string, Point][] = [];
  const bands: Band[] = [];
  let left = 0;
  let top = 0;
  let widest = 0;
  let tallest = 0;
  for (const { id, label, items, block } of groups) {
    // A territory that stands alone is its own label.
    const isAlone = items.length === 1 && items[0]?.id === id;
    const head = isAlone ? 0 : HEAD;
    const own = { width: Math.max(block.width, 90) + PADDING * 2, height: block.height + head + PADDING };
    if (top > 0 && top + own.height > height) {
      left += widest + GAP.x;
      top = 0;
      widest = 0;
    }
    const inset = (own.width - block.width) / 2;
    for (const [member, { x, y }] of block.points)
      points.push([member, { x: Math.round(left + inset + x), y: Math.round(top + head + y) }]);
    if (!isAlone) bands.push({ id: `territory-${id}`, label, x: left, y: top, width: own.width, height: own.height });
    widest = Math.max(widest, own.width);
    top += own.height + GAP.y;
    tallest = Math.max(tallest, top - GAP.y);
  }
  return { points, bands, width: groups.length === 0 ? 0 : left + widest, height: tallest };
}

function moved(stack: Stack, dx: number, dy: number): Stack {
  return {
    ...stack,
    points: stack.points.map(([id, { x, y }]) => [id, { x: Math.round(x + dx), y: Math.round(y + dy) }]),
    bands: stack.bands.map((band) => ({ ...band, x: band.x + dx, y: band.y + dy })),
  };
}

/** Each territory a labelled field with its people and bodies, home ones left, foreign ones right; what joins them stands between, by date. */
export function byTerritory(input: LayoutInput): Layout {
  return fittest(input, (height) => byTerritoryWithin(input, height));
}

function byTerritoryWithin(input: LayoutInput, height: number): Layout {
  const neighbours = neighboursOf(input);
  const middleItems = byDay(input.items.filter((item) => laneOf(item) === "middle"));
  const middle = gridOf(middleItems, columnsWithin(middleItems, height, 4));
  const places = new Map([...middle.points].map(([id, { y }]) => [id, y]));
  const lane = (name: "left" | "right"): Stack =>
    stackGroups(
      groupsOf(
        byMeanPlace(
          input.items.filter((item) => laneOf(item) === name),
          neighbours,
          places,
        ),
        neighbours,
        places,
      ),
      height,
    );
  const left = lane("left");
  const right = lane("right");
  const tallest = Math.max(left.height, middle.height, right.height);
  const middleLeft = left.width === 0 ? 0 : left.width + LANE_GAP;
  const rightLeft = middleLeft + (middleItems.length === 0 ? 0 : middle.width + LANE_GAP);
  const parts = [
    moved(left, 0, (tallest - left.height) / 2),
    moved({ points: [...middle.points], bands: [], width: middle.width, height: middle.height }, middleLeft, (tallest - middle.height) / 2),
    moved(right, rightLeft, (tallest - right.height) / 2),
  ];
  return { positions: Object.fromEntries(parts.flatMap(({ points }) => points)), bands: parts.flatMap(({ bands }) => bands) };
}
