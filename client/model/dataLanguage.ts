import type { Language } from "../../domain/labels.ts";
import type { Relation } from "./entity.ts";

/** What is curated beside names, summaries and titles of offices, is written in English. */
export const CURATED_LANGUAGE: Language = "EN";

/** A piece of a line: words of ours, or a text of the data in its own language. */
export interface TextPart {
  readonly text: string;
  /** The language of a text of the data; none for words of ours. */
  readonly of?: Language;
}

/** The language in which the texts of a relation are written: that of the document which states it. */
export function languageOf({ firstEvidence: [evidence] }: Pick<Relation, "firstEvidence">): Language {
  return evidence?.document.language ?? CURATED_LANGUAGE;
}

/** Several texts as parts of one line, with words of ours between them. */
export function joinedParts(parts: readonly TextPart[], between: string): TextPart[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [{ text: between }, part]));
}

/** The line without its languages. */
export function plainText(parts: readonly TextPart[]): string {
  return parts.map(({ text }) => text).join("");
}
