import { boxAt, collide, type LayoutItem, type Point, type Positions } from "./layout.ts";

const ROUNDS = 120;
/** More than any gap between two boxes. */
const FAR = 40;

interface Placed {
  readonly item: LayoutItem;
  readonly fixed: boolean;
  at: Point;
}

/** How far two boxes must go apart, along the shorter way; undefined where they do not collide. */
function overlapOf(a: Placed, b: Placed): Point | undefined {
  const [boxA, boxB] = [boxAt(a.item, a.at), boxAt(b.item, b.at)];
  if (!collide(boxA, boxB)) return undefined;
  const dx = boxB.left + boxB.width / 2 - (boxA.left + boxA.width / 2);
  const dy = boxB.top + boxB.height / 2 - (boxA.top + boxA.height / 2);
  const overX = (boxA.width + boxB.width) / 2 + 10 - Math.abs(dx);
  const overY = (boxA.height + boxB.height) / 2 + 8 - Math.abs(dy);
  return overX < overY ? { x: overX * (dx < 0 ? -1 : 1), y: 0 } : { x: 0, y: overY * (dy < 0 ? -1 : 1) };
}

function pushApart(a: Placed, b: Placed): boolean {
  if (a.fixed && b.fixed) return false;
  // Most neighbours in x are far apart in y, which this tells without making a box of either.
  if (Math.abs(a.at.y - b.at.y) > a.item.height + b.item.height + FAR) return false;
  const over = overlapOf(a, b);
  if (over === undefined) return false;
  const share = a.fixed ? 0 : b.fixed ? 1 : 0.5;
  a.at = { x: a.at.x - over.x * share, y: a.at.y - over.y * share };
  b.at = { x: b.at.x + over.x * (1 - share), y: b.at.y + over.y * (1 - share) };
  return true;
}

/** One round over neighbours from left to right; true where something was pushed. */
function pushAll(placed: Placed[], widest: number): boolean {
  placed.sort((a, b) => a.at.x - b.at.x);
  let pushed = false;
  placed.forEach((a, i) => {
    for (let j = i + 1; j < placed.length; j += 1) {
      const b = placed[j];
      if (b === undefined || b.at.x - a.at.x > widest) break;
      if (pushApart(a, b)) pushed = true;
    }
  });
  return pushed;
}

/** Positions moved as little as it takes for no two labels to overlap. What is pinned stays where it is. */
export function separate(items: readonly LayoutItem[], positions: Positions, pins: ReadonlySet<string> = new Set()): Positions {
  const placed = items.flatMap((item): Placed[] => {
    const at = positions[item.id];
    return at === undefined ? [] : [{ item, at, fixed: pins.has(item.id) }];
  });
  const widest = Math.max(0, ...items.map(({ width }) => width)) + 20;
  for (let round = 0; round < ROUNDS; round += 1) if (!pushAll(placed, widest)) break;
  const moved = placed.map(({ item, at, fixed }) => [item.id, fixed ? at : { x: Math.round(at.x), y: Math.round(at.y) }] as const);
  return { ...positions, ...Object.fromEntries(moved) };
}
