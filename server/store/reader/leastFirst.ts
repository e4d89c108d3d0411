/** Numbers that come out least first; only those that are taken cost an ordering. */
export interface LeastFirst {
  add(number: number): void;
  /** The least that is left. */
  take(): number | undefined;
}

/** A binary heap. */
export function createLeastFirst(): LeastFirst {
  const heap: number[] = [];
  const swap = (a: number, b: number): void => {
    const held = heap[a] ?? 0;
    heap[a] = heap[b] ?? 0;
    heap[b] = held;
  };
  const at = (place: number): number => heap[place] ?? Infinity;
  const sink = (): void => {
    for (let place = 0; ;) {
      const child = at(2 * place + 1) <= at(2 * place + 2) ? 2 * place + 1 : 2 * place + 2;
      if (at(child) >= at(place)) return;
      swap(place, child);
      place = child;
    }
  };
  return {
    add(number) {
      let place = heap.push(number) - 1;
      while (place > 0 && at((place - 1) >>> 1) > number) {
        swap(place, (place - 1) >>> 1);
        place = (place - 1) >>> 1;
      }
    },
    take() {
      const [least] = heap;
      const last = heap.pop();
      if (heap.length > 0 && last !== undefined) {
        heap[0] = last;
        sink();
      }
      return least;
    },
  };
}
