import type { Point } from "./layout.ts";
import { crosses, type Obstacle } from "./obstacles.ts";

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
  const isClear = (a: number, b: number): boolean => {
    const [one, other] = [points[a], points[b]];
    if (one === undefined || other === undefined) return false;
    for (const box of obstacles) if (crosses(box, one, other) && box.id !== owners[a] && box.id !== owners[b]) return false;
    return true;
  };
  const look = (a: number, b: number): boolean => {
    const cell = a < b ? a * count + b : b * count + a;
    if (known[cell] === 0) known[cell] = isClear(a, b) ? 1 : 2;
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
