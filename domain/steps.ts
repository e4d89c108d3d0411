/** Long work in small steps: whoever runs it may pause at each `yield`, or never go on. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Items sorted between two pauses. */
const RUN = 512;

/** Runs steps to their end without a pause. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function* merge<T>([a, b]: readonly [readonly T[], readonly T[]], compare: (x: T, y: T) => number): Steps<readonly T[]> {
  const merged: T[] = [];
  let [atA, atB] = [0, 0];
  while (atA < a.length || atB < b.length) {
    const [x, y] = [a[atA], b[atB]];
    const takesX = x !== undefined && (y === undefined || compare(x, y) <= 0);
    if (takesX) atA += 1;
    else atB += 1;
    const next = takesX ? x : y;
    if (next !== undefined) merged.push(next);
    if (merged.length % RUN === 0) yield;
  }
  return merged;
}

/** As `toSorted` gives them: stable, by a total order. */
export function* sortInSteps<T extends object>(items: readonly T[], compare: (x: T, y: T) => number): Steps<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let index = 0; index < items.length; index += RUN) {
    runs.push(items.slice(index, index + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let index = 0; index < runs.length; index += 2) merged.push(yield* merge([runs[index] ?? [], runs[index + 1] ?? []], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}
