import { isRelationType, relationTypeRow } from "../../../domain/relationTypes.ts";
import { contactLevel } from "../contactLevel.ts";
import { yearsText } from "../dateText.ts";
import { labelOf } from "../entity.ts";
import { figureGroups } from "../figureGroups.ts";
import { groupOf } from "../relationGroups.ts";
import type { BriefRelation } from "./briefData.ts";
import type { Statement } from "./briefDocument.ts";
import { countOf, WORDS } from "./briefWords.ts";
import { dataStatement, say, type Writing } from "./writing.ts";

function isUndated({ type, start, end, observed }: BriefRelation): boolean {
  return isRelationType(type) && relationTypeRow(type).dated && start === null && end === null && observed.length === 0;
}

function datesNotKnown(writing: Writing): string[] {
  const { relations } = writing.data;
  const count = (is: (relation: BriefRelation) => boolean): number => relations.filter(is).length;
  const counts = [
    countOf(count(isUndated), relations.length, WORDS.undated),
    countOf(
      count(({ dateBasis }) => dateBasis === "INFERRED"),
      relations.length,
      { en: "dated by inference", vi: "có ngày được suy ra" },
    ),
    countOf(
      count(({ dateBasis }) => dateBasis === "REPORT"),
      relations.length,
      WORDS.report,
    ),
    countOf(
      count(({ sourceCount }) => sourceCount <= 1),
      relations.length,
      { en: "stated by a single independent source", vi: "chỉ do một nguồn độc lập nêu" },
    ),
  ];
  return counts.flatMap((text) => (text === undefined ? [] : [say(writing, text)]));
}

/** A path and a selection tell what they hold; of an entity and of a pair everything recorded was looked for. */
function isSearch({ data: { subject } }: Writing): boolean {
  return subject.about === "entity" || subject.about === "pair";
}

/** Meetings are looked for of one who can meet, or of two of a sort. */
function wereContactsSought(writing: Writing): boolean {
  const [first, second = first] = writing.data.subjects.map(({ kind }) => contactLevel(kind));
  return isSearch(writing) && first !== undefined && first === second;
}

function contactsNotKnown(writing: Writing): string[] {
  const { met, together, relations } = writing.data;
  const { language } = writing;
  const missing = [
    ...(met.length === 0 && wereContactsSought(writing) ? [say(writing, WORDS.noMeeting)] : []),
    ...(isSearch(writing) && !relations.some((relation) => groupOf(relation) === "agreements") ? [say(writing, WORDS.noAgreement)] : []),
  ];
  const key = (a: string, b: string): string => [a, b].sort().join(" ");
  const metPairs = new Set(met.map(({ a, b }) => key(a.id, b.id)));
  const only = together.filter(({ a, b }) => !metPairs.has(key(a.id, b.id)));
  const names = only.map(({ a, b }) => `${labelOf(a, language)} – ${labelOf(b, language)}`).join("; ");
  const onlyTogether = say(writing, {
    en: `Whether these spoke with each other, who are only named at the same event: ${names}.`,
    vi: `Các bên chỉ cùng được nhắc đến tại một sự kiện có trao đổi với nhau hay không: ${names}.`,
  });
  return only.length === 0 ? missing : [...missing, onlyTogether];
}

function disputesNotKnown(writing: Writing): string[] {
  const disputed = figureGroups(writing.data.figures).filter(({ length }) => length > 1).length;
  if (disputed === 0) return [];
  return [
    say(writing, {
      en: `Which value is right where sources contradict one another (${disputed} of the figures).`,
      vi: `Giá trị nào đúng khi các nguồn mâu thuẫn nhau (${disputed} số liệu).`,
    }),
  ];
}

function leftOutTexts(writing: Writing): string[] {
  return writing.data.leftOut.map(({ what, count }) =>
    say(writing, { en: `Left out of this brief: ${count} ${what.en}.`, vi: `Không đưa vào bản này: ${count} ${what.vi}.` }),
  );
}

function coverageText(writing: Writing): string {
  const { documents, first, last } = writing.data.coverage;
  const years = yearsText(first, last) ?? "";
  const searched = say(writing, {
    en: `Searched were ${documents} documents with facts of ${years}.`,
    vi: `Đã tra cứu ${documents} tài liệu với dữ kiện của giai đoạn ${years}.`,
  });
  return `${searched} ${say(writing, WORDS.notTheSame)}`;
}

/** What the brief cannot say: dates, contacts, contradictions, what was left out, and over what was searched. */
export function unknownStatements(writing: Writing): Statement[] {
  const texts = [
    ...datesNotKnown(writing),
    ...contactsNotKnown(writing),
    ...disputesNotKnown(writing),
    ...leftOutTexts(writing),
    coverageText(writing),
  ];
  return texts.map((text) => dataStatement(writing, text));
}
