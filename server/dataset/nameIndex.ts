import type { EntityId } from "../../domain/ids.ts";
import type { EntityRecord } from "../../domain/records.ts";

/** A name where it stands in a text. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly EntityId[];
}

interface Form {
  readonly text: string;
  readonly exactCase: boolean;
  readonly ids: EntityId[];
}

/** The forms of all names by their first word in lower case. */
export type NameIndex = ReadonlyMap<string, readonly Form[]>;

const WORD = /[\p{L}\p{N}]+/gu;

function firstWord(text: string): string {
  return (text.match(WORD)?.[0] ?? "").toLowerCase();
}

/** Short and all-capital names (`UN`, `WHO`, `Lao`) would else be found in common words. */
function needsExactCase(text: string): boolean {
  return text.length <= 3 || text === text.toUpperCase();
}

/** Indexes names and aliases, so that all of them are found in one pass over a text. */
export function indexNames(entities: readonly EntityRecord[]): NameIndex {
  const forms = new Map<string, Form>();
  for (const { id, name, nameVi, aliases, kind } of entities) {
    for (const text of new Set([name, ...(nameVi === undefined ? [] : [nameVi]), ...aliases])) {
      // Names of countries are proper nouns; "polish" and "turkey" are not.
      const exactCase = kind === "COUNTRY" || needsExactCase(text);
      const key = exactCase ? text : text.toLowerCase();
      const form = forms.get(key) ?? { text: key, exactCase, ids: [] };
      form.ids.push(id);
      forms.set(key, form);
    }
  }
  const index = new Map<string, Form[]>();
  for (const form of forms.values()) index.set(firstWord(form.text), [...(index.get(firstWord(form.text)) ?? []), form]);
  return index;
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character);
}

/** Every name in the text; of names that overlap the longest one counts, so that "Guinea" is not found in "Papua New Guinea". */
export function findNames(text: string, index: NameIndex): readonly NameMatch[] {
  const lower = text.toLowerCase();
  const found: NameMatch[] = [];
  for (const { 0: word, index: at } of lower.matchAll(WORD)) {
    for (const form of index.get(word) ?? []) {
      const start = at - form.text.toLowerCase().indexOf(word);
      const end = start + form.text.length;
      const stands = (form.exactCase ? text : lower).startsWith(form.text, start) && start >= 0;
      if (stands && !isWordCharacter(text.charAt(start - 1)) && !isWordCharacter(text.charAt(end)))
        found.push({ start, end, ids: form.ids });
    }
  }
  const kept: NameMatch[] = [];
  for (const match of found.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const overlapping = kept.filter((other) => match.start < other.end && other.start < match.end);
    if (overlapping.every((other) => other.start === match.start && other.end === match.end)) kept.push(match);
  }
  return kept;
}
