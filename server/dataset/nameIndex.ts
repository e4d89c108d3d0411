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

/** The forms of all names by their words in lower case. */
export interface NameIndex {
  readonly forms: ReadonlyMap<string, readonly Form[]>;
  readonly mostWords: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({ text: match[0], start: match.index }));
}

function keyOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(" ");
}

/** Short and all-capital names (`UN`, `WHO`, `Lao`) would else be found in common words. */
function needsExactCase(text: string): boolean {
  return text.length <= 3 || text === text.toUpperCase();
}

function namesOf({ name, nameVi, aliases }: EntityRecord): ReadonlySet<string> {
  return new Set([name, ...(nameVi === undefined ? [] : [nameVi]), ...aliases]);
}

/** Indexes names and aliases, so that all of them are found in one pass over a text. */
export function indexNames(entities: readonly EntityRecord[]): NameIndex {
  const forms = new Map<string, Form>();
  for (const entity of entities) {
    for (const text of namesOf(entity)) {
      // Names of countries are proper nouns; "polish" and "turkey" are not.
      const exactCase = entity.kind === "COUNTRY" || needsExactCase(text);
      const key = exactCase ? text : text.toLowerCase();
      const form = forms.get(key) ?? { text: key, exactCase, ids: [] };
      form.ids.push(entity.id);
      forms.set(key, form);
    }
  }
  const index = new Map<string, Form[]>();
  let mostWords = 0;
  for (const form of forms.values()) {
    const words = wordsOf(form.text);
    const same = index.get(keyOf(words));
    if (same === undefined) index.set(keyOf(words), [form]);
    else same.push(form);
    mostWords = Math.max(mostWords, words.length);
  }
  return { forms: index, mostWords };
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character);
}

/** Where a form stands whose words begin at `at`, if it stands there letter for letter and not inside a longer word. */
function standsAt(text: string, at: number, form: Form): NameMatch | undefined {
  const start = at - (wordsOf(form.text)[0]?.start ?? 0);
  const end = start + form.text.length;
  const found = start < 0 ? "" : text.slice(start, end);
  const stands = (form.exactCase ? found : found.toLowerCase()) === form.text;
  return stands && !isWordCharacter(text.charAt(start - 1)) && !isWordCharacter(text.charAt(end))
    ? { start, end, ids: form.ids }
    : undefined;
}

function withoutOverlaps(matches: readonly NameMatch[]): readonly NameMatch[] {
  const kept: NameMatch[] = [];
  for (const match of [...matches].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const overlapping = kept.filter((other) => match.start < other.end && other.start < match.end);
    if (overlapping.every((other) => other.start === match.start && other.end === match.end)) kept.push(match);
  }
  return kept;
}

/** Every name in the text; of names that overlap the longest one counts, so that "Guinea" is not found in "Papua New Guinea". */
export function findNames(text: string, { forms, mostWords }: NameIndex): readonly NameMatch[] {
  const words = wordsOf(text);
  const found: NameMatch[] = [];
  for (const [index, { start }] of words.entries()) {
    for (let count = 1; count <= mostWords && index + count <= words.length; count += 1) {
      const here = forms.get(keyOf(words.slice(index, index + count))) ?? [];
      found.push(...here.flatMap((form) => standsAt(text, start, form) ?? []));
    }
  }
  return withoutOverlaps(found);
}
