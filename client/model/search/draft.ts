import { foldText } from "../../../domain/names.ts";
import type { Language } from "../../../domain/labels.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import type { Slots } from "../questions/question.ts";
import { openSlot, partsOf, type Phrase } from "./phrase.ts";

/** What a blank was filled with: an entity id or a date, and how it is named. */
export interface Filling {
  readonly value: string;
  readonly name: Bilingual;
}

/** A phrase that is being filled in. */
export interface Draft {
  readonly phrase: Phrase;
  readonly filled: Readonly<Record<string, Filling>>;
}

/** A phrase of which nothing is filled yet. */
export function startDraft(phrase: Phrase): Draft {
  return { phrase, filled: {} };
}

/** The draft with its first blank filled. */
export function fill(draft: Draft, filling: Filling, language: Language): Draft {
  const slot = openSlot(draft.phrase, language, draft.filled);
  return slot === undefined ? draft : { ...draft, filled: { ...draft.filled, [slot.name]: filling } };
}

/** The draft without its last filling; undefined where nothing was filled. */
export function takeBack({ phrase, filled }: Draft, language: Language): Draft | undefined {
  const names = partsOf(phrase, language).flatMap((part) => ("slot" in part && filled[part.slot] !== undefined ? [part.slot] : []));
  const last = names.at(-1);
  if (last === undefined) return undefined;
  return { phrase, filled: Object.fromEntries(Object.entries(filled).filter(([name]) => name !== last)) };
}

/** What the blanks hold, once all are filled. */
export function slotsOf({ phrase, filled }: Draft): Slots | undefined {
  const slots = phrase.slots.flatMap(({ name }): [string, string][] => (filled[name] === undefined ? [] : [[name, filled[name].value]]));
  return slots.length === phrase.slots.length ? Object.fromEntries(slots) : undefined;
}

/** The phrase whose first words are typed out, with what was typed after them. */
export function typedPhrase(text: string, phrases: readonly Phrase[], language: Language): { phrase: Phrase; rest: string } | undefined {
  for (const phrase of phrases) {
    const [first] = partsOf(phrase, language);
    if (first === undefined || !("words" in first)) continue;
    const words = first.words.trim();
    if (/\s/u.test(words) && foldText(text).startsWith(`${foldText(words)} `))
      return { phrase, rest: text.slice(words.length).trimStart() };
  }
  return undefined;
}

/** What was typed before the words that follow the open blank, once those are typed out: "Hanoi and " fills the blank before "and". */
export function typedFilling(text: string, draft: Draft, language: Language): string | undefined {
  const parts = partsOf(draft.phrase, language);
  const slot = openSlot(draft.phrase, language, draft.filled);
  const at = parts.findIndex((part) => "slot" in part && part.slot === slot?.name);
  const next = parts[at + 1];
  if (slot === undefined || next === undefined || !("words" in next) || at + 2 >= parts.length) return undefined;
  const words = ` ${foldText(next.words)} `;
  const typed = text.toLowerCase();
  const joint = ` ${next.words.trim().toLowerCase()} `;
  if (words.trim() === "" || !typed.endsWith(joint)) return undefined;
  return text.slice(0, -joint.length).trim();
}
