import { isSlip, readings, type Reading } from "../../../domain/nameMatch.ts";
import { hasTones } from "../../../domain/names.ts";
import { hashOf, type NameIndex } from "./nameIndex.ts";

/** A typed word in the numbers of an index. */
export interface TypedWord {
  /** Numbers of the word itself, without its marks and with; -1 where no name has it. */
  readonly folded: number;
  readonly toned: number;
  readonly hasTones: boolean;
  /** The folded words that begin with it. */
  readonly from: number;
  readonly to: number;
  /** The folded words that may have been meant by it, itself among them. Worked out when it is asked for. */
  readonly slips: () => ReadonlySet<number>;
}

/** One way to read what was typed. */
export interface TypedName {
  readonly words: readonly TypedWord[];
  readonly letters: number;
  /** The place of its letters among the joined names. */
  readonly hash: number;
}

/** Whether one slip can lie between two words, by their beginnings alone: past the first letter it leaves that as it is. */
function mayBeSlip(typed: string, word: string): boolean {
  if (Math.abs(word.length - typed.length) > 1) return false;
  return word[0] === typed[0] || word[1] === typed[1] || word[0] === typed[1] || word[1] === typed[0];
}

function slipsOf(typed: string, words: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  words.forEach((word, number) => {
    if (mayBeSlip(typed, word) && isSlip(typed, word)) found.add(number);
  });
  return found;
}

function toTypedWord({ folded, toned }: NameIndex, word: string, spelled: string): TypedWord {
  const [from, to] = folded.startingWith(word);
  let slips: ReadonlySet<number> | undefined;
  return {
    folded: folded.numberOf(word),
    toned: toned.numberOf(spelled),
    hasTones: hasTones(spelled),
    from,
    to,
    slips: () => (slips ??= slipsOf(word, folded.words)),
  };
}

function toTypedName(index: NameIndex, { folded, toned }: Reading): TypedName {
  const joined = folded.join("");
  return {
    words: folded.map((word, at) => toTypedWord(index, word, toned[at] ?? word)),
    letters: joined.length,
    hash: hashOf(joined),
  };
}

/** What was typed, in each of its readings that holds a word. */
export function readTyped(index: NameIndex, text: string): readonly TypedName[] {
  return readings(text)
    .filter(({ folded }) => folded.length > 0)
    .map((reading) => toTypedName(index, reading));
}
