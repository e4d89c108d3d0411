import { SCORE_PARTS, scoreOf, type MatchClass } from "../../../domain/nameMatch.ts";
import { hasTones } from "../../../domain/names.ts";
import type { NameIndex, NumberLists } from "./nameIndex.ts";
import type { TypedName, TypedWord } from "./typedName.ts";

/** What was typed, beside one reading of an index. */
export interface Beside {
  readonly typed: TypedName;
  readonly reading: number;
}

/** Scores by numbers alone: what `matchName` would say, or more, in a hundredth of its time. In parts of SCORE_PARTS; 0 is no match. */
export interface NameScorer {
  /** Slips count where they are asked for. */
  score(beside: Beside, withSlips: boolean): number;
  /** The same where it is known that the letters agree without their spaces. */
  scoreJoined(beside: Beside): number;
}

interface Scoring extends NameIndex {
  /** Marks the words of a reading that are taken. */
  readonly taken: Uint8Array;
  /** Whether each toned word has a mark. */
  readonly isToned: Uint8Array;
}

type WordTest = (typed: TypedWord, word: number, isLast: boolean) => boolean;

const isSame: WordTest = ({ folded }, word) => word === folded;
const isStart: WordTest = ({ folded, from, to }, word, isLast) => (isLast ? word >= from && word < to : word === folded);
const isMeant: WordTest = (typed, word) => typed.slips().has(word);

function longest({ starts }: NumberLists): number {
  let most = 0;
  for (let at = 1; at < starts.length; at += 1) most = Math.max(most, (starts[at] ?? 0) - (starts[at - 1] ?? 0));
  return most;
}

// Loops by index and no callbacks below: a short text is scored against most of the names.

/** Whether each typed word has a word of the reading for itself, taken as `matchName` takes them: anywhere, or in order from the start. */
function place({ foldedWords, taken }: Scoring, { typed, reading }: Beside, passes: WordTest): "anywhere" | "start" | undefined {
  const from = foldedWords.starts[reading] ?? 0;
  const length = (foldedWords.starts[reading + 1] ?? 0) - from;
  const { words } = typed;
  const last = words.length - 1;
  if (last >= length) return undefined;
  taken.fill(0, 0, length);
  let placing: "anywhere" | "start" = "start";
  for (let index = 0; index <= last; index += 1) {
    const word = words[index];
    if (word === undefined) return undefined;
    let at = 0;
    while (at < length && (taken[at] === 1 || !passes(word, foldedWords.values[from + at] ?? -1, index === last))) at += 1;
    if (at === length) return undefined;
    taken[at] = 1;
    if (at !== index) placing = "anywhere";
  }
  return placing;
}

function isEqual({ starts, values }: NumberLists, { typed, reading }: Beside, key: "folded" | "toned"): boolean {
  const from = starts[reading] ?? 0;
  const { words } = typed;
  if (words.length !== (starts[reading + 1] ?? 0) - from) return false;
  for (let at = 0; at < words.length; at += 1) if (words[at]?.[key] !== values[from + at]) return false;
  return true;
}

function classify(scoring: Scoring, beside: Beside, withSlips: boolean): MatchClass | undefined {
  const { starts } = scoring.foldedWords;
  if (isEqual(scoring.foldedWords, beside, "folded")) return isEqual(scoring.tonedWords, beside, "toned") ? "exact" : "exactFolded";
  const isWhole = beside.typed.words.length === (starts[beside.reading + 1] ?? 0) - (starts[beside.reading] ?? 0);
  const same = place(scoring, beside, isSame);
  if (same !== undefined) return isWhole ? "reordered" : same === "start" ? "wordPrefix" : "subset";
  const started = place(scoring, beside, isStart);
  if (started !== undefined) return started === "start" ? "letterPrefix" : "subset";
  if (!withSlips || place(scoring, beside, isMeant) === undefined) return undefined;
  return isWhole ? "slip" : "slipSubset";
}

/** Whether the reading has the typed word, but with other tones everywhere. */
function contradicts({ foldedWords, tonedWords, isToned }: Scoring, word: TypedWord, reading: number): boolean {
  if (!word.hasTones) return false;
  const from = foldedWords.starts[reading] ?? 0;
  const tonedFrom = tonedWords.starts[reading] ?? 0;
  let isSpelled = false;
  for (let at = from; at < (foldedWords.starts[reading + 1] ?? 0); at += 1) {
    if (foldedWords.values[at] !== word.folded) continue;
    const spelled = tonedWords.values[tonedFrom + at - from] ?? -1;
    if (spelled === word.toned || isToned[spelled] !== 1) return false;
    isSpelled = true;
  }
  return isSpelled;
}

function contradictsAny(scoring: Scoring, { typed, reading }: Beside): boolean {
  for (const word of typed.words) if (contradicts(scoring, word, reading)) return true;
  return false;
}

function toParts(scoring: Scoring, beside: Beside, found: MatchClass): number {
  const score = scoreOf(found, {
    typedLetters: beside.typed.letters,
    nameLetters: scoring.letters[beside.reading] ?? 0,
    contradictsTones: contradictsAny(scoring, beside),
  });
  return Math.round(SCORE_PARTS * score);
}

/** Scores by one index. */
export function createNameScorer(index: NameIndex): NameScorer {
  const scoring: Scoring = {
    ...index,
    taken: new Uint8Array(longest(index.foldedWords)),
    isToned: Uint8Array.from(index.toned.words, (word) => Number(hasTones(word))),
  };
  return {
    score(beside, withSlips) {
      const found = classify(scoring, beside, withSlips);
      return found === undefined ? 0 : toParts(scoring, beside, found);
    },
    scoreJoined: (beside) => (index.letters[beside.reading] === beside.typed.letters ? toParts(scoring, beside, "joined") : 0),
  };
}
