import type { Language } from "../../../domain/labels.ts";

/** A sentence of a document under a statement. Only a publisher's own text is a quotation; a digest is ours. */
export interface BriefSentence {
  readonly text: string;
  readonly isQuotation: boolean;
  readonly language: Language;
  readonly source: number;
}

/** One thing that the brief says, with the numbers of the sources that say so: never none. */
export interface Statement {
  readonly text: string;
  readonly notes: readonly string[];
  readonly sources: readonly number[];
  readonly sentences: readonly BriefSentence[];
}

/** A value of a figure; several stand side by side where sources contradict one another. */
export interface BriefValue {
  readonly text: string;
  readonly period: string;
  readonly sources: readonly number[];
}

export interface FigureRow {
  readonly measure: string;
  readonly values: readonly BriefValue[];
  readonly isDisputed: boolean;
}

export interface BriefSection {
  readonly id: string;
  readonly title: string;
  /** What must be known to read the section rightly. */
  readonly caution?: string;
  readonly statements: readonly Statement[];
  readonly figures: readonly FigureRow[];
}

/** Whose words a source is. `DATA`: counts and reference facts of the loaded data themselves. */
export type Ownership = "OUR_SUMMARY" | "OWN_TEXT" | "DATA";

export interface BriefSource {
  readonly number: number;
  readonly ownership: Ownership;
  readonly title: string;
  /** Publisher, date and language, each in words. */
  readonly particulars: readonly string[];
  /** An https address, written out wherever the brief goes. */
  readonly address?: string;
}

/** A brief as it is printed: every renderer shows the same. */
export interface BriefDocument {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** Made on, data version, documents, link: label and value. */
  readonly stamp: readonly { readonly label: string; readonly value: string }[];
  /** Whose words the indented sentences are. */
  readonly note: string;
  readonly sections: readonly BriefSection[];
  readonly sourcesTitle: string;
  readonly sources: readonly BriefSource[];
  readonly words: BriefWording;
}

/** What renderers need to say themselves. */
export interface BriefWording {
  readonly ourSummary: string;
  readonly disputed: string;
  readonly noAddress: string;
  readonly measure: string;
  readonly value: string;
}
