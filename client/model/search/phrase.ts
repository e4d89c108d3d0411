import type { Language } from "../../../domain/labels.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import type { Question, Slot } from "../questions/question.ts";

/** A sentence with blanks that the search bar fills: a worked question, or a path between two entities. */
export interface Phrase {
  readonly id: string;
  readonly slots: readonly Slot[];
  readonly title: Question["title"];
}

/** A piece of a phrase: words, or the blank of a slot. */
export type PhrasePart = { readonly words: string } | { readonly slot: string };

// Private-use characters, so that no name can hold them.
const OPEN = "\uE000";
const CLOSE = "\uE001";

/** The phrase of a question. */
export function phraseOf({ id, slots, title }: Question): Phrase {
  return { id, slots, title };
}

/** The id under which the search bar offers paths. */
export const PATH_PHRASE = "path-between";

/** "Path between … and …". */
export const pathPhrase: Phrase = {
  id: PATH_PHRASE,
  slots: [
    { name: "from", label: { en: "From", vi: "Từ" }, kinds: [], preset: "" },
    { name: "to", label: { en: "To", vi: "Đến" }, kinds: [], preset: "" },
  ],
  title: ({ from, to }) => ({
    en: `Path between ${from?.en ?? "…"} and ${to?.en ?? "…"}`,
    vi: `Đường nối giữa ${from?.vi ?? "…"} và ${to?.vi ?? "…"}`,
  }),
};

/** The words and blanks of a phrase, in the order of a language. */
export function partsOf({ slots, title }: Phrase, language: Language): PhrasePart[] {
  const marks = Object.fromEntries(slots.map(({ name }) => [name, { en: `${OPEN}${name}${CLOSE}`, vi: `${OPEN}${name}${CLOSE}` }]));
  const text = inOne(title(marks), language);
  return text
    .split(new RegExp(`(${OPEN}\\w+${CLOSE})`, "u"))
    .filter((piece) => piece !== "")
    .map((piece) => (piece.startsWith(OPEN) ? { slot: piece.slice(1, -1) } : { words: piece }));
}

function inOne({ en, vi }: Bilingual, language: Language): string {
  return language === "VI" ? vi : en;
}

/** The phrase as a line, with what is filled in and "…" for each blank. */
export function phraseText(phrase: Phrase, language: Language, filled: Readonly<Record<string, string>> = {}): string {
  return partsOf(phrase, language)
    .map((part) => ("words" in part ? part.words : (filled[part.slot] ?? "…")))
    .join("");
}

/** The first blank, in the order of a language, that is not filled. */
export function openSlot(phrase: Phrase, language: Language, filled: Readonly<Record<string, unknown>>): Slot | undefined {
  const names = partsOf(phrase, language).flatMap((part) => ("slot" in part ? [part.slot] : []));
  const open = names.find((name) => filled[name] === undefined);
  return phrase.slots.find(({ name }) => name === open);
}
