/** A bounded number of places for work that cannot be stopped once it has begun. */
export interface Slots {
  /** Waits for a free place; the returned function gives it back. */
  take(): Promise<() => void>;
}

/** Places for at most `count` pieces of work at once, given in the order of asking. */
export function createSlots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];
  const give = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  const once = (): (() => void) => {
    let given = false;
    return () => {
      if (given) return;
      given = true;
      give();
    };
  };
  return {
    async take() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return once();
    },
  };
}
