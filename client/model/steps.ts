/** Work that can pause after each of its steps, so that whoever does it can leave the window answering. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** Does work to its end without a pause. */
export function finished<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const TOGETHER = 100;

/** What each item becomes, in their order, some items at a step. */
export function* eachInSteps<Item, Result>(items: readonly Item[], become: (item: Item) => readonly Result[]): Steps<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += TOGETHER) {
    for (const item of items.slice(at, at + TOGETHER)) results.push(...become(item));
    yield;
  }
  return results;
}
