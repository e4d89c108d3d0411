import { boxIndex } from "./boxIndex.ts";
import type { Steps } from "../steps.ts";
import type { Box, LayoutItem, Point, Positions } from "./layout.ts";
import { crosses, obstaclesOf } from "./obstacles.ts";

/** A line by its way from the centre of one end to that of the other. */
export interface LineWay {
  readonly id: string;
  readonly way: readonly Point[];
}

/** A line that words stand along, and the room that they take. */
export interface WordedLine extends LineWay {
  readonly width: number;
  readonly height: number;
}

/** Lines with words that are always seen, and those whose words come when the reader looks at the line or zooms in. */
export interface Words {
  readonly seen: readonly WordedLine[];
  readonly others: readonly WordedLine[];
}

interface Surroundings {
  readonly items: readonly LayoutItem[];
  readonly positions: Positions;
  /** All lines of the picture. */
  readonly lines: readonly LineWay[];
}

/** Space between words and whatever is beside them. */
const GAP = { x: 6, y: 7 };

/** Where along a stretch words are tried, the middle first. */
const TRIED = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.12, 0.88];

interface Stretch {
  readonly from: Point;
  readonly to: Point;
  readonly length: number;
  /** How far along the line it begins. */
  readonly start: number;
}

function stretchesOf(way: readonly Point[]): Stretch[] {
  let start = 0;
  const stretches = way.slice(1).map((to, at) => {
    const from = way[at] ?? to;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const stretch = { from, to, length, start };
    start += length;
    return stretch;
  });
  return stretches.sort((a, b) => b.length - a.length);
}

/** How many other lines pass through a box. */
function crossings(box: Box, id: string, lines: readonly LineWay[]): number {
  return lines.filter((line) => line.id !== id && line.way.slice(1).some((to, at) => crosses(box, line.way[at] ?? to, to))).length;
}

interface Spot {
  readonly along: number;
  readonly box: Box;
}

function spotsOf({ way, width, height }: WordedLine): Spot[] {
  return stretchesOf(way).flatMap(({ from, to, length, start }) =>
    TRIED.map((share) => {
      const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
      return { along: start + length * share, box: { left: x - width / 2, top: y - height / 2, width, height } };
    }),
  );
}

function leastCrossed(spots: readonly Spot[], id: string, lines: readonly LineWay[]): Spot | undefined {
  const counted = spots.map((spot) => ({ spot, count: crossings(spot.box, id, lines) }));
  return counted.toSorted((a, b) => a.count - b.count)[0]?.spot;
}

/**
 * Where along each line its words cover neither an entity nor other words: how far from the centre of its first end, in pixels at zoom 1. Lines
 * whose words are always seen come first, in the order of their worth, in which they are to lie above each other and above all others, so that
 * none is drawn through the words of another; theirs cross as few lines as may be. Words that are seen only of the line that is looked at make way
 * for these alone where there is no better place. What has no room is left out.
 */
export function* placeWords({ seen, others }: Words, { items, positions, lines }: Surroundings): Steps<ReadonlyMap<string, number>> {
  const [taken, wanted] = [boxIndex(GAP), boxIndex(GAP)];
  for (const box of obstaclesOf(items, positions)) taken.add(box);
  const places = new Map<string, number>();
  const isFree = ({ box }: Spot): boolean => !taken.hits(box);
  for (const line of seen) {
    yield;
    const above = seen.filter(({ id }) => places.has(id));
    const free = spotsOf(line).filter((spot) => isFree(spot) && crossings(spot.box, line.id, above) === 0);
    const best = leastCrossed(free, line.id, lines);
    if (best === undefined) continue;
    taken.add(best.box);
    places.set(line.id, best.along);
  }
  for (const line of others) {
    yield;
    const free = spotsOf(line).filter(isFree);
    const best = free.find(({ box }) => !wanted.hits(box)) ?? free[0];
    if (best === undefined) continue;
    wanted.add(best.box);
    places.set(line.id, best.along);
  }
  return places;
}
