import type { Point } from "./layout.ts";
import { goesRound, sidesOf, type Obstacle, type TurningPoint } from "./obstacles.ts";

/** Which of some points see each other past boxes; each pair is looked at once, when somebody asks. */
export interface Sightlines {
  readonly points: readonly Point[];
  /** The points that one of them sees. */
  readonly from: (at: number) => readonly number[];
}

/** The turning points, then the centres of the boxes, of which none hides anything from its own centre. Lines that turn for nothing are left out. */
export function sightlines(turns: readonly TurningPoint[], centres: readonly Point[], obstacles: readonly Obstacle[]): Sightlines {
  const points: readonly Point[] = [...turns, ...centres];
  const count = points.length;
  const lists: (readonly number[] | undefined)[] = [];
  const looked = new Int8Array(count * count);
  const { isClear } = sidesOf(obstacles);
  const own = (at: number): number => at - turns.length;
  const mayJoin = (a: number, b: number): boolean => {
    const [one, other, turn, second] = [points[a], points[b], turns[a], turns[b]];
    if (one === undefined || other === undefined) return false;
    if ((turn !== undefined && !goesRound(turn, other)) || (second !== undefined && !goesRound(second, one))) return false;
    return isClear(one, other, [own(a), own(b)]);
  };
  const look = (a: number, b: number): boolean => {
    const cell = a < b ? a * count + b : b * count + a;
    if (looked[cell] === 0) looked[cell] = mayJoin(a, b) ? 1 : 2;
    return looked[cell] === 1;
  };
  return {
    points,
    from: (at) => {
      const known = lists[at];
      if (known !== undefined) return known;
      const list: number[] = [];
      for (let other = 0; other < count; other += 1) if (other !== at && look(at, other)) list.push(other);
      lists[at] = list;
      return list;
    },
  };
}
