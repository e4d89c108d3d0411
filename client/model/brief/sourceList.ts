import { inLanguage, type Language } from "../../../domain/labels.ts";
import { dateText } from "../dateText.ts";
import { nameOf, type Evidence } from "../entity.ts";
import type { BriefSource } from "./briefDocument.ts";
import type { Coverage } from "./briefData.ts";
import { LANGUAGE_NAMES, WORDS } from "./briefWords.ts";

type Cited = Evidence["document"];

/** Sources numbered from 1 in the order in which they are first cited. */
export interface SourceList {
  readonly cite: (documents: readonly Cited[]) => number[];
  /** The number of the loaded data themselves, for what no document states: counts and identity. */
  readonly citeData: () => number;
  readonly all: () => readonly BriefSource[];
}

function particularsOf({ publisher, published, language: written }: Cited, language: Language): string[] {
  const when = published === null ? inLanguage(WORDS.undatedDocument, language) : dateText(published, language);
  return [publisher, when, inLanguage(LANGUAGE_NAMES[written], language)].filter((part) => part !== null);
}

function documentSource(document: Cited, number: number, language: Language): BriefSource {
  const address = document.url ?? undefined;
  return {
    number,
    ownership: document.textIs === "DIGEST" ? "OUR_SUMMARY" : "OWN_TEXT",
    title: nameOf(document, language),
    particulars: particularsOf(document, language),
    ...(address === undefined ? {} : { address }),
  };
}

function dataSource({ dataVersion }: Coverage, number: number, language: Language): BriefSource {
  const version = `${inLanguage(WORDS.dataVersion, language).toLowerCase()} ${dataVersion}`;
  return {
    number,
    ownership: "DATA",
    title: inLanguage(WORDS.data, language),
    particulars: [version, inLanguage(WORDS.dataNote, language)],
  };
}

/** An empty list. */
export function createSourceList(coverage: Coverage, language: Language): SourceList {
  const sources = new Map<string, BriefSource>();
  const numberOf = (id: string, make: (number: number) => BriefSource): number => {
    const source = sources.get(id) ?? make(sources.size + 1);
    sources.set(id, source);
    return source.number;
  };
  return {
    cite: (documents) => {
      const numbers = documents.map((document) => numberOf(document.id, (number) => documentSource(document, number, language)));
      return [...new Set(numbers)].sort((a, b) => a - b);
    },
    citeData: () => numberOf("data", (number) => dataSource(coverage, number, language)),
    all: () => [...sources.values()],
  };
}
