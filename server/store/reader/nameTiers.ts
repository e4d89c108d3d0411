import { CLASS_SCORES, SCORE_PARTS } from "../../../domain/nameMatch.ts";
import type { NameIndex, NumberLists } from "./nameIndex.ts";
import { createNameScorer } from "./nameScore.ts";
import type { TypedName, TypedWord } from "./typedName.ts";

/** Takes an entity by its place in the index, with a score in SCORE_PARTS. */
export type Found = (entity: number, score: number) => void;

/** Calls `found` with each entity that may match in some way, and with a score that is its own or higher; an entity may come again. */
type Candidates = (typed: TypedName, found: Found) => void;

/** One way to match. */
export interface Tier {
  /** The best score that what it finds beyond the tiers before can have. */
  readonly best: number;
  readonly candidates: Candidates;
}

type WordRange = readonly [from: number, to: number];

function sizeOf({ starts }: NumberLists, [from, to]: WordRange): number {
  return (starts[to] ?? 0) - (starts[from] ?? 0);
}

function valuesOf({ starts, values }: NumberLists, [from, to]: WordRange): Int32Array {
  return values.subarray(starts[from] ?? 0, starts[to] ?? 0);
}

/** The one of some alternatives that costs least. */
function cheapest<T>(items: readonly T[], costOf: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>((best, item) => (best === undefined || costOf(item) < costOf(best) ? item : best), undefined);
}

/** The words that a typed one may be the beginning of: itself, and where it is the last one, longer ones. */
function rangesOf({ words }: TypedName): readonly WordRange[] {
  const exact = words.slice(0, -1).map(({ folded }): WordRange => (folded === -1 ? [0, 0] : [folded, folded + 1]));
  return [...exact, ...words.slice(-1).map(({ from, to }): WordRange => [from, to])];
}

/** Scores readings that hold some words, each reading once in a scan. */
function createScan(index: NameIndex): { begin(): void; score(typed: TypedName, range: WordRange, found: Found): void } & {
  withSlips(typed: TypedName, range: WordRange, found: Found): void;
} {
  const scorer = createNameScorer(index);
  const scoredBy = new Int32Array(index.entityOf.length);
  let scan = 0;
  const scoreBy =
    (withSlips: boolean) =>
    (typed: TypedName, range: WordRange, found: Found): void => {
      const { starts, values } = index.readingsOf;
      const end = starts[range[1]] ?? 0;
      for (let at = starts[range[0]] ?? 0; at < end; at += 1) {
        const reading = values[at] ?? 0;
        if (scoredBy[reading] === scan) continue;
        scoredBy[reading] = scan;
        const score = scorer.score({ typed, reading }, withSlips);
        if (score > 0) found(index.entityOf[reading] ?? 0, score);
      }
    };
  return { begin: () => void (scan += 1), score: scoreBy(false), withSlips: scoreBy(true) };
}

/** Names with the same letters, whatever their spaces. */
function joinedNames(index: NameIndex): Candidates {
  const scorer = createNameScorer(index);
  return (typed, found) => {
    for (let reading = index.joinedFirst[typed.hash] ?? -1; reading !== -1; reading = index.joinedNext[reading] ?? -1) {
      const score = scorer.scoreJoined({ typed, reading });
      if (score > 0) found(index.entityOf[reading] ?? 0, score);
    }
  };
}

/** Names with the typed words, the last of them as a word or the beginning of one. */
function spelledNames(index: NameIndex): Candidates {
  const scan = createScan(index);
  return (typed, found) => {
    scan.begin();
    const range = cheapest(rangesOf(typed), (words) => sizeOf(index.readingsOf, words));
    if (range !== undefined) scan.score(typed, range, found);
  };
}

/** Names whose words are one slip away. */
function slippedNames(index: NameIndex): Candidates {
  const scan = createScan(index);
  const costOf = (word: TypedWord): number =>
    [...word.slips()].reduce((sum, number) => sum + sizeOf(index.readingsOf, [number, number + 1]), 0);
  return (typed, found) => {
    scan.begin();
    const rarest = cheapest(typed.words, costOf);
    for (const number of rarest?.slips() ?? []) scan.withSlips(typed, [number, number + 1], found);
  };
}

/** Entities whose names, with what tells these apart, have all the typed words. */
function namesBeside({ readingsOf, besideOf, besideWords, foldedWords, entityOf, firstReading }: NameIndex): Candidates {
  const hasWord = (entity: number, word: number): boolean =>
    valuesOf(besideWords, [entity, entity + 1]).includes(word) ||
    valuesOf(foldedWords, [firstReading[entity] ?? 0, firstReading[entity + 1] ?? 0]).includes(word);
  return ({ words }, found) => {
    const numbers = words.map(({ folded }) => folded);
    if (numbers.length < 2 || numbers.includes(-1)) return;
    const rarest = cheapest(numbers, (word) => sizeOf(readingsOf, [word, word + 1]) + sizeOf(besideOf, [word, word + 1]));
    if (rarest === undefined) return;
    const range: WordRange = [rarest, rarest + 1];
    const named = Array.from(valuesOf(readingsOf, range), (reading) => entityOf[reading] ?? 0);
    for (const entity of new Set([...named, ...valuesOf(besideOf, range)])) {
      if (numbers.every((word) => hasWord(entity, word))) found(entity, SCORE_PARTS * CLASS_SCORES.disambiguated);
    }
  };
}

/** The ways to match, best first. */
export function createNameTiers(index: NameIndex): readonly Tier[] {
  return [
    { best: CLASS_SCORES.exact, candidates: joinedNames(index) },
    { best: CLASS_SCORES.exact, candidates: spelledNames(index) },
    { best: CLASS_SCORES.slip, candidates: slippedNames(index) },
    { best: CLASS_SCORES.disambiguated, candidates: namesBeside(index) },
  ];
}
