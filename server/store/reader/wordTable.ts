/** Words and their numbers. In a sorted table words of one beginning have numbers that follow each other. */
export interface WordTable {
  readonly words: readonly string[];
  /** The number of a word; -1 where no name has it. */
  numberOf(word: string): number;
  /** The numbers of the words that begin so: from the first to before the second. */
  startingWith(start: string): readonly [from: number, to: number];
}

export interface WordTableBuilder {
  /** The number of a word for now; a new one where it is new. */
  readonly add: (word: string) => number;
  /** Sorts the table; the returned list gives the new number of each old one. */
  readonly sort: () => Int32Array;
  readonly table: WordTable;
}

/** The first place in a sorted list whose word does not stand before the given one. */
function placeOf(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An empty table of words. */
export function createWordTable(): WordTableBuilder {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  return {
    add(word) {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, words.length);
      return words.push(word) - 1;
    },
    sort() {
      const before = words.slice();
      words.sort();
      words.forEach((word, number) => numbers.set(word, number));
      return Int32Array.from(before, (word) => numbers.get(word) ?? 0);
    },
    table: {
      words,
      numberOf: (word) => numbers.get(word) ?? -1,
      startingWith: (start) => [placeOf(words, start), placeOf(words, `${start}\uffff`)],
    },
  };
}
