import { isWithinOneSlip } from "./editDistance.ts";
import { foldName, foldText, hasTones, tonedKey, tonedText } from "./names.ts";

/** How well a query names something, best first. Scores of one class differ only by how much of the name was typed. */
export const CLASS_SCORES = {
  exact: 1,
  exactFolded: 0.96,
  joined: 0.92,
  reordered: 0.88,
  wordPrefix: 0.8,
  letterPrefix: 0.74,
  subset: 0.66,
  slip: 0.56,
  slipSubset: 0.48,
  disambiguated: 0.4,
} as const;

export type MatchClass = keyof typeof CLASS_SCORES;

/** What a fuller cover of the name adds at most; less than the distance between classes. */
const COVER_SCORE = 0.04;
/** A tone that the query types and the name contradicts: another name, kept far below. */
const OTHER_TONE = 0.5;
const LEAST_SLIP_LETTERS = 4;

export interface NamedThing {
  /** Names and aliases, the main one first. */
  readonly names: readonly string[];
  /** What tells namesakes apart; its words may stand in a query beside words of a name. */
  readonly disambiguators?: readonly string[] | undefined;
}

export interface NameMatch {
  /** Above 0, at most 1. */
  readonly score: number;
  /** The name that matched, as it is written. */
  readonly matched: string;
}

/** One way to read a text: word by word, with its marks and without. */
export interface Reading {
  readonly toned: readonly string[];
  readonly folded: readonly string[];
}

/** The words of a folded or toned text. */
export function words(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}

/** A text as it is compared: with its titles and without, since "Bà" is a title in one name and the first word of another. */
export function readings(text: string): readonly Reading[] {
  const whole = { toned: words(tonedText(text)), folded: words(foldText(text)) };
  const untitled = { toned: words(tonedKey(text)), folded: words(foldName(text)) };
  return untitled.folded.length === whole.folded.length ? [whole] : [whole, untitled];
}

type WordTest = (typed: string, word: string) => boolean;

const isSame: WordTest = (typed, word) => typed === word;
const isStart: WordTest = (typed, word) => word.startsWith(typed);
/** Whether a word may have been meant by another: the same, or one slip away where both have at least four letters. */
export const isSlip: WordTest = (typed, word) =>
  typed === word || (typed.length >= LEAST_SLIP_LETTERS && word.length >= LEAST_SLIP_LETTERS && isWithinOneSlip(typed, word));

/** For each typed word the place of a word of the name that passes, each used once; undefined where one has none. */
function places(typed: readonly string[], name: readonly string[], testOf: (index: number) => WordTest): readonly number[] | undefined {
  const used = new Set<number>();
  for (const [index, word] of typed.entries()) {
    const passes = testOf(index);
    const place = name.findIndex((candidate, at) => !used.has(at) && passes(word, candidate));
    if (place === -1) return undefined;
    used.add(place);
  }
  return [...used];
}

function isInOrderFromStart(found: readonly number[]): boolean {
  return found.every((place, index) => place === index);
}

/** Whether a word typed with tones stands in the name with others. Untoned words match any tone. */
function contradictsTones(typed: Reading, name: Reading): boolean {
  return typed.toned.some((word, index) => {
    if (!hasTones(word)) return false;
    const folded = typed.folded[index];
    const spelled = name.toned.filter((_, at) => name.folded[at] === folded);
    return spelled.length > 0 && spelled.every((other) => other !== word && hasTones(other));
  });
}

function classify(typed: Reading, name: Reading): MatchClass | undefined {
  const [typedText, nameText] = [typed.folded.join(" "), name.folded.join(" ")];
  if (typedText === nameText) return typed.toned.join(" ") === name.toned.join(" ") ? "exact" : "exactFolded";
  if (typed.folded.join("") === name.folded.join("")) return "joined";
  const isWhole = typed.folded.length === name.folded.length;
  const same = places(typed.folded, name.folded, () => isSame);
  if (same !== undefined) {
    if (isWhole) return "reordered";
    return isInOrderFromStart(same) ? "wordPrefix" : "subset";
  }
  const started = places(typed.folded, name.folded, (index) => (index === typed.folded.length - 1 ? isStart : isSame));
  if (started !== undefined) return isInOrderFromStart(started) ? "letterPrefix" : "subset";
  if (places(typed.folded, name.folded, () => isSlip) === undefined) return undefined;
  return isWhole ? "slip" : "slipSubset";
}

export interface Scored {
  /** Letters without the spaces, of what was typed and of the name. */
  readonly typedLetters: number;
  readonly nameLetters: number;
  readonly contradictsTones: boolean;
}

/** The score of a match of some class, before it is rounded. */
export function scoreOf(found: MatchClass, { typedLetters, nameLetters, contradictsTones: isOther }: Scored): number {
  if (found === "disambiguated") return CLASS_SCORES[found];
  const cover = found === "exact" ? 0 : COVER_SCORE * Math.min(1, typedLetters / Math.max(1, nameLetters)) - COVER_SCORE;
  return (CLASS_SCORES[found] + cover) * (isOther ? OTHER_TONE : 1);
}

/** Scores are whole numbers of these parts of 1. */
export const SCORE_PARTS = 10_000;

function scoreReading(typed: Reading, name: Reading): number {
  const found = classify(typed, name);
  if (found === undefined) return 0;
  return scoreOf(found, {
    typedLetters: typed.folded.join("").length,
    nameLetters: name.folded.join("").length,
    contradictsTones: contradictsTones(typed, name),
  });
}

/** Every typed word stands in the name or in what tells it apart, at least one of them in the name. */
function isDisambiguated(typed: Reading, name: Reading, beside: readonly string[]): boolean {
  return (
    places(typed.folded, [...name.folded, ...beside], () => isSame) !== undefined && typed.folded.some((word) => name.folded.includes(word))
  );
}

function scoreName(typed: readonly Reading[], name: string, beside: readonly string[]): number {
  const pairs = readings(name).flatMap((reading) => typed.map((query) => [query, reading] as const));
  const best = Math.max(...pairs.map(([query, reading]) => scoreReading(query, reading)));
  if (best > 0 || beside.length === 0) return best;
  return pairs.some(([query, reading]) => isDisambiguated(query, reading, beside)) ? CLASS_SCORES.disambiguated : 0;
}

/**
 * How well a typed text names a thing, or undefined where it does not. Forgives missing marks, letter case, word order, spaces, and one
 * slip per word of at least four letters. Shorter words get no slip: "An Giang" must not find Hà Giang.
 */
export function matchName(query: string, { names, disambiguators = [] }: NamedThing): NameMatch | undefined {
  const typed = readings(query).filter(({ folded }) => folded.length > 0);
  if (typed.length === 0) return undefined;
  const beside = disambiguators.flatMap((text) => words(foldText(text)));
  let best: NameMatch | undefined;
  for (const name of names) {
    const score = Math.round(scoreName(typed, name, beside) * SCORE_PARTS) / SCORE_PARTS;
    if (score > (best?.score ?? 0)) best = { score, matched: name };
  }
  return best;
}
