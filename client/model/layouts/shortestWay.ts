import type { Sightlines } from "./sightlines.ts";

interface Search {
  readonly from: number;
  readonly to: number;
  /** What turning at a point costs, in pixels of detour; infinite where nobody may turn. */
  readonly costOf: (at: number) => number;
}

/** The points at which the shortest way between two of them turns; undefined where there is no way. */
export function shortestWay({ points, from: seenFrom }: Sightlines, { from, to, costOf }: Search): readonly number[] | undefined {
  const cost = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(points.length).fill(-1);
  const done = new Uint8Array(points.length);
  const [goal, start] = [points[to], points[from]];
  if (goal === undefined || start === undefined) return undefined;
  const open: number[] = [from];
  cost[from] = 0;
  const left = points.map(({ x, y }) => Math.hypot(x - goal.x, y - goal.y));
  const guess = (at: number): number => (cost[at] ?? 0) + (left[at] ?? 0);
  while (open.length > 0) {
    let best = 0;
    for (let i = 1; i < open.length; i += 1) if (guess(open[i] ?? 0) < guess(open[best] ?? 0)) best = i;
    const at = open[best] ?? from;
    open[best] = open.at(-1) ?? at;
    open.pop();
    if (at === to) return turnsTo(before, to, from);
    done[at] = 1;
    const here = points[at] ?? start;
    for (const next of seenFrom(at)) {
      const there = points[next];
      if (done[next] === 1 || there === undefined) continue;
      const sum = (cost[at] ?? 0) + Math.hypot(there.x - here.x, there.y - here.y) + (next === to ? 0 : costOf(next));
      if (sum >= (cost[next] ?? 0)) continue;
      if (before[next] === -1) open.push(next);
      cost[next] = sum;
      before[next] = at;
    }
  }
  return undefined;
}

function turnsTo(before: Int32Array, to: number, from: number): number[] {
  const turns: number[] = [];
  for (let at = before[to] ?? from; at !== from; at = before[at] ?? from) turns.unshift(at);
  return turns;
}
