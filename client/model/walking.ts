import { compareText, firstDifference } from "./comparing.ts";
import type { Relation } from "./entity.ts";
import type { Point, Positions } from "./layouts/layout.ts";

export type Heading = "up" | "down" | "left" | "right";

const VECTORS: Readonly<Record<Heading, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** What lies off the way counts this much more than what lies along it. */
const SIDEWAYS = 2;

function angleOf(from: Point, to: Point): number {
  // From the top, clockwise.
  const angle = Math.atan2(to.x - from.x, from.y - to.y);
  return angle < 0 ? angle + 2 * Math.PI : angle;
}

/** The neighbours of an entity among these relations, clockwise from the top as they stand. */
export function neighboursAround(id: string, relations: readonly Relation[], positions: Positions): string[] {
  const ids = relations.flatMap(({ source, target }) => (source.id === id ? [target.id] : target.id === id ? [source.id] : []));
  const at = positions[id] ?? { x: 0, y: 0 };
  const angle = (each: string): number => angleOf(at, positions[each] ?? at);
  return [...new Set(ids)].filter((each) => each !== id).sort((a, b) => firstDifference(angle(a) - angle(b), compareText(a, b)));
}

/** The entity that is nearest in a direction; undefined where nothing lies there. */
export function nearestTowards(
  id: string,
  ids: readonly string[],
  { positions, heading }: { positions: Positions; heading: Heading },
): string | undefined {
  const from = positions[id];
  if (from === undefined) return undefined;
  const way = VECTORS[heading];
  const found = ids
    .flatMap((each) => {
      const to = positions[each];
      if (each === id || to === undefined) return [];
      const along = (to.x - from.x) * way.x + (to.y - from.y) * way.y;
      const aside = Math.abs((to.x - from.x) * way.y) + Math.abs((to.y - from.y) * way.x);
      return along > 0 ? [{ each, cost: along + SIDEWAYS * aside }] : [];
    })
    .sort((a, b) => firstDifference(a.cost - b.cost, compareText(a.each, b.each)));
  return found[0]?.each;
}

/** Where a walk begins with nothing selected: at the top, then from the left. */
export function firstInReading(ids: readonly string[], positions: Positions): string | undefined {
  const at = (id: string): Point => positions[id] ?? { x: 0, y: 0 };
  return [...ids].sort((a, b) => firstDifference(at(a).y - at(b).y, at(a).x - at(b).x, compareText(a, b)))[0];
}
