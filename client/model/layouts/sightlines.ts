import type { Point } from "./layout.ts";
import { sidesOf, type Obstacle } from "./obstacles.ts";

/** Which of some points see each other past boxes; each pair is looked at once, when somebody asks. */
export interface Sightlines {
  readonly points: readonly Point[];
  /** The points that one of them sees. */
  readonly from: (at: number) => readonly number[];
}

/** `owners` are the boxes that points stand in, if any: a box hides nothing from its own point. */
export function sightlines(points: readonly Point[], obstacles: readonly Obstacle[], owners: readonly (string | undefined)[]): Sightlines {
  const count = points.length;
  const lists: (readonly number[] | undefined)[] = [];
  const known = new Int8Array(count * count);
  const { isClear } = sidesOf(obstacles);
  const own = owners.map((owner) => obstacles.findIndex(({ id }) => id === owner));
  const look = (a: number, b: number): boolean => {
    const cell = a < b ? a * count + b : b * count + a;
    if (known[cell] === 0) {
      const [one, other] = [points[a], points[b]];
      known[cell] = one !== undefined && other !== undefined && isClear(one, other, [own[a], own[b]]) ? 1 : 2;
    }
    return known[cell] === 1;
  };
  return {
    points,
    from: (at) => {
      const list = lists[at] ?? points.flatMap((_, other) => (other !== at && look(at, other) ? [other] : []));
      lists[at] = list;
      return list;
    },
  };
}
