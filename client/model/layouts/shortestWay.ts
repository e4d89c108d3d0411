import type { Steps } from "../steps.ts";
import type { Sightlines } from "./sightlines.ts";

interface Search {
  readonly from: number;
  readonly to: number;
  /** What turning at a point costs, in pixels of detour; infinite where nobody may turn. */
  readonly costOf: (at: number) => number;
}

/** In steps: the points at which the shortest way between two of them turns; undefined where there is no way. */
export function* shortestWay({ points, from: seenFrom }: Sightlines, { from, to, costOf }: Search): Steps<readonly number[] | undefined> {
  const [goal, start] = [points[to], points[from]];
  if (goal === undefined || start === undefined) return undefined;
  const cost = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY);
  /** The cost with the straight line that is left. */
  const guess = new Float64Array(points.length);
  const before = new Int32Array(points.length).fill(-1);
  const done = new Uint8Array(points.length);
  const open: number[] = [from];
  cost[from] = 0;
  while (open.length > 0) {
    const at = takeLeast(open, guess);
    if (at === to) return turnsTo(before, to, from);
    done[at] = 1;
    const { x, y } = points[at] ?? start;
    const reached = cost[at] ?? 0;
    for (const next of seenFrom(at)) {
      const there = points[next];
      if (done[next] === 1 || there === undefined) continue;
      const sum = reached + distance(there.x - x, there.y - y) + (next === to ? 0 : costOf(next));
      if (sum >= (cost[next] ?? 0)) continue;
      if (before[next] === -1) open.push(next);
      cost[next] = sum;
      guess[next] = sum + distance(goal.x - there.x, goal.y - there.y);
      before[next] = at;
    }
    yield;
  }
  return undefined;
}

/** As Math.hypot, which guards against sizes that no picture has and takes several times as long. */
function distance(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}

/** Takes the open point out that promises the shortest way. */
function takeLeast(open: number[], guess: Float64Array): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let place = 0; place < open.length; place += 1) {
    const each = guess[open[place] ?? 0] ?? 0;
    if (each >= least) continue;
    least = each;
    best = place;
  }
  const at = open[best] ?? 0;
  open[best] = open.at(-1) ?? at;
  open.pop();
  return at;
}

function turnsTo(before: Int32Array, to: number, from: number): number[] {
  const turns: number[] = [];
  for (let at = before[to] ?? from; at !== from; at = before[at] ?? from) turns.unshift(at);
  return turns;
}
