import { inLanguage, type Language } from "../../../domain/labels.ts";
import { isRelationType, relationTypeRow, type Bilingual } from "../../../domain/relationTypes.ts";
import { labelOf, type Evidence, type Relation } from "../entity.ts";
import { relationSentence, whenText } from "../relationText.ts";
import type { BriefData, BriefRelation } from "./briefData.ts";
import type { BriefSentence, Statement } from "./briefDocument.ts";
import { accordingTo, MODALITY_WORDS, WORDS } from "./briefWords.ts";
import type { SourceList } from "./sourceList.ts";

/** What every part of a brief is written with. `told` holds ids of sentences that stand in the brief already. */
export interface Writing {
  readonly data: BriefData;
  readonly language: Language;
  readonly sources: SourceList;
  readonly told: Set<string>;
}

/** A text of ours in the language of the brief. */
export function say({ language }: Pick<Writing, "language">, text: Bilingual): string {
  return inLanguage(text, language);
}

function sentenceKey({ document, start }: Evidence): string {
  return `${document.id} ${start}`;
}

/** The sentences that do not stand in the brief yet; each stands in it once. */
export function newSentences({ told, sources }: Writing, evidence: readonly Evidence[]): BriefSentence[] {
  return evidence.flatMap((each) => {
    if (told.has(sentenceKey(each))) return [];
    told.add(sentenceKey(each));
    const [source = sources.citeData()] = sources.cite([each.document]);
    return [{ text: each.sentence, isQuotation: each.document.textIs === "SOURCE", language: each.document.language, source }];
  });
}

/** The numbers of the documents behind some evidence; those of the data where there is none. */
export function citing({ sources }: Writing, evidence: readonly Evidence[]): number[] {
  return evidence.length === 0 ? [sources.citeData()] : sources.cite(evidence.map(({ document }) => document));
}

/** A statement that rests on the loaded data themselves. */
export function dataStatement({ sources }: Writing, text: string): Statement {
  return { text, notes: [], sources: [sources.citeData()], sentences: [] };
}

function dateNote(relation: Relation, language: Language): Bilingual | undefined {
  const isDated = isRelationType(relation.type) && relationTypeRow(relation.type).dated;
  if (whenText(relation, language) === undefined) return isDated ? WORDS.undated : undefined;
  if (relation.dateBasis === "INFERRED") return WORDS.inferred;
  return relation.dateBasis === "REPORT" ? WORDS.report : undefined;
}

/** How sure a relation is: modality, date, speaker, review. */
export function relationNotes(relation: Relation, language: Language): string[] {
  const { modality, attributedTo, status } = relation;
  const speaker = attributedTo === null ? undefined : accordingTo({ en: labelOf(attributedTo, "EN"), vi: labelOf(attributedTo, "VI") });
  const notes = [
    modality === "ASSERTED" ? undefined : MODALITY_WORDS[modality],
    dateNote(relation, language),
    speaker,
    status === "PROPOSED" ? WORDS.proposed : undefined,
  ];
  return notes.flatMap((note) => (note === undefined ? [] : [inLanguage(note, language)]));
}

/** A relation in words with its sources and those of its sentences that are new. */
export function relationStatement(writing: Writing, relation: BriefRelation): Statement {
  return {
    text: relationSentence(relation, writing.language),
    notes: relationNotes(relation, writing.language),
    sources: citing(writing, relation.evidence),
    sentences: newSentences(writing, relation.evidence),
  };
}
