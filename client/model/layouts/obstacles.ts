import { boxAt, type Box, type LayoutItem, type Point, type Positions } from "./layout.ts";

/** A box that lines go round, and whose it is. */
export interface Obstacle extends Box {
  readonly id: string;
}

/** Touching the outermost pixel of a box is no crossing. */
const TOUCH = 1;

/** The boxes of items that have a place. */
export function obstaclesOf(items: readonly LayoutItem[], positions: Positions): Obstacle[] {
  return items.flatMap((item) => {
    const at = positions[item.id];
    return at === undefined ? [] : [{ id: item.id, ...boxAt(item, at) }];
  });
}

/** True where the straight line between two points passes through a box. */
export function crosses({ left, top, width, height }: Box, from: Point, to: Point): boolean {
  const right = left + width - TOUCH;
  const near = left + TOUCH;
  if ((from.x < near && to.x < near) || (from.x > right && to.x > right)) return false;
  const bottom = top + height - TOUCH;
  const up = top + TOUCH;
  if ((from.y < up && to.y < up) || (from.y > bottom && to.y > bottom)) return false;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  // On which side of the line the corners lie: on both where it passes between them.
  const a = dx * (up - from.y) - dy * (near - from.x);
  const b = dx * (up - from.y) - dy * (right - from.x);
  const c = dx * (bottom - from.y) - dy * (near - from.x);
  const d = dx * (bottom - from.y) - dy * (right - from.x);
  return !((a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0));
}

/** Boxes as plain numbers, for the many questions of who sees whom: the objects take four times as long. */
export interface Sides {
  /** True where no box stands between two points, their own boxes apart, by their places in the list. */
  readonly isClear: (from: Point, to: Point, own: readonly (number | undefined)[]) => boolean;
}

/** The sides of boxes, without their outermost pixels. */
export function sidesOf(boxes: readonly Box[]): Sides {
  const count = boxes.length;
  const lefts = Float64Array.from(boxes, ({ left }) => left + TOUCH);
  const rights = Float64Array.from(boxes, ({ left, width }) => left + width - TOUCH);
  const tops = Float64Array.from(boxes, ({ top }) => top + TOUCH);
  const bottoms = Float64Array.from(boxes, ({ top, height }) => top + height - TOUCH);
  const isClear: Sides["isClear"] = ({ x, y }, to, [one, other]) => {
    const [dx, dy] = [to.x - x, to.y - y];
    const [least, most] = [Math.min(x, to.x), Math.max(x, to.x)];
    const [upper, lower] = [Math.min(y, to.y), Math.max(y, to.y)];
    for (let at = 0; at < count; at += 1) {
      const [near, right] = [lefts[at] ?? 0, rights[at] ?? 0];
      if (most < near || least > right) continue;
      const [up, bottom] = [tops[at] ?? 0, bottoms[at] ?? 0];
      if (lower < up || upper > bottom || at === one || at === other) continue;
      // On which side of the line the corners lie: on both where it passes between them.
      const a = dx * (up - y) - dy * (near - x);
      const b = dx * (up - y) - dy * (right - x);
      const c = dx * (bottom - y) - dy * (near - x);
      const d = dx * (bottom - y) - dy * (right - x);
      if ((a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0)) continue;
      return false;
    }
    return true;
  };
  return { isClear };
}

/** True where no box stands in the way between two points, those of the ends apart. */
export function isClear(obstacles: readonly Obstacle[], [from, to]: readonly [Point, Point], ends: readonly string[] = []): boolean {
  for (const obstacle of obstacles) if (crosses(obstacle, from, to) && !ends.includes(obstacle.id)) return false;
  return true;
}

/** The entities through whose boxes a broken line passes. */
export function passedBy(obstacles: readonly Obstacle[], line: readonly Point[]): string[] {
  const legs = line.slice(1).map((to, at): [Point, Point] => [line[at] ?? to, to]);
  return obstacles.filter((obstacle) => legs.some(([from, to]) => crosses(obstacle, from, to))).map(({ id }) => id);
}

/** A point beside the corner of a box, and on which sides of the box it lies: −1 or 1 for left or right, above or below. */
export interface TurningPoint extends Point {
  readonly across: number;
  readonly down: number;
}

/** Points beside the corners of boxes, at some distances, where a line can turn: not in the box of another. */
export function turningPoints(obstacles: readonly Obstacle[], distances: readonly number[]): TurningPoint[] {
  const corners = obstacles.flatMap(({ left, top, width, height }) =>
    distances.flatMap((by) => [
      { x: left - by, y: top - by, across: -1, down: -1 },
      { x: left + width + by, y: top - by, across: 1, down: -1 },
      { x: left - by, y: top + height + by, across: -1, down: 1 },
      { x: left + width + by, y: top + height + by, across: 1, down: 1 },
    ]),
  );
  return corners.filter((corner) => !obstacles.some((obstacle) => crosses(obstacle, corner, corner)));
}

/** Whether a line from elsewhere that turns here can go round the corner: one that comes straight at it, or from straight behind, gains nothing by turning. */
export function goesRound(turn: TurningPoint, { x, y }: Point): boolean {
  return (x - turn.x) * turn.across * ((y - turn.y) * turn.down) <= 0;
}
