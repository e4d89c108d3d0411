/** Numbers for things, from 0 on in the order in which they come. */
export interface Numbering<Item> {
  /** The number of an item; the next one where none with its key has come yet. */
  readonly numberOf: (item: Item) => number;
  /** The first item of each number. */
  readonly items: readonly Item[];
}

/** A numbering in which items of equal keys are one. */
export function createNumbering<Item>(keyOf: (item: Item) => string): Numbering<Item> {
  const items: Item[] = [];
  const numbers = new Map<string, number>();
  return {
    items,
    numberOf(item) {
      const key = keyOf(item);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, items.length);
      return items.push(item) - 1;
    },
  };
}
