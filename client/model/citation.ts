import { inLanguage, type Language } from "../../domain/labels.ts";
import { dateText } from "./dateText.ts";
import { nameOf, type Evidence, type Relation } from "./entity.ts";
import { LANGUAGE_NAMES, WORDS } from "./brief/briefWords.ts";
import { relationNotes } from "./brief/writing.ts";
import { relationSentence } from "./relationText.ts";

/** With what a citation is made: the language of our own words, and where it can be checked. */
export interface CitationFrame {
  readonly language: Language;
  readonly dataVersion: string;
  readonly link: string;
}

function sourceText({ document }: Evidence, language: Language): string {
  const { textIs, publisher, published, url } = document;
  const owner = textIs === "DIGEST" ? `${inLanguage(WORDS.ourSummary, language)}: ` : "";
  const when = published === null ? inLanguage(WORDS.undatedDocument, language) : dateText(published, language);
  const particulars = [publisher, when, inLanguage(LANGUAGE_NAMES[document.language], language)].filter((part) => part !== null);
  return `${owner}${nameOf(document, language)}. ${particulars.join(", ")}. ${url ?? inLanguage(WORDS.noAddress, language)}`;
}

/** A digest is ours and says so; only a publisher's own words stand in quotation marks. */
function sentenceText({ document, sentence }: Evidence, language: Language): string {
  if (document.textIs === "SOURCE") return `“${sentence}”`;
  return `${inLanguage({ en: "In our summary", vi: "Theo bản tóm tắt của chúng tôi" }, language)}: ${sentence}`;
}

/** A relation to send on: in words, each sentence with its source, the data version and the link of the view. */
export function citationText(relation: Relation, evidence: readonly Evidence[], { language, dataVersion, link }: CitationFrame): string {
  const notes = relationNotes(relation, language);
  const version = `Whomet, ${inLanguage(WORDS.dataVersion, language).toLowerCase()} ${dataVersion}. ${link}`;
  return [
    `${relationSentence(relation, language)}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}.`,
    ...evidence.flatMap((each) => ["", sentenceText(each, language), sourceText(each, language)]),
    "",
    version,
  ].join("\n");
}
