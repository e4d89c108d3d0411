import { inverseRelationLabel, relationLabel, type Language } from "../../domain/labels.ts";
import { isRelationType, relationTypeRow } from "../../domain/relationTypes.ts";
import { roleText } from "../../domain/roles.ts";
import { joinedParts, languageOf, plainText, type TextPart } from "./dataLanguage.ts";
import { dateText, periodText } from "./dateText.ts";
import { gradeVerb } from "./drawnWords.ts";
import { labelOf, nameOf, type EntityName, type Relation } from "./entity.ts";

/** The verb of a relation read from source to target, in the form of its modality. */
export function verbOf({ type, modality }: Pick<Relation, "type" | "modality">, language: Language): string {
  if (isRelationType(type)) return relationLabel(type, modality, language);
  return gradeVerb(type, language) ?? type.toLowerCase().replaceAll("_", " ");
}

/** The verb read from target to source. */
export function inverseVerbOf({ type, modality }: Pick<Relation, "type" | "modality">, language: Language): string {
  if (isRelationType(type)) return inverseRelationLabel(type, modality, language);
  return gradeVerb(type, language) ?? type.toLowerCase().replaceAll("_", " ");
}

/** The verb read from the target, with the source in its place: "was hosted by Huế", "do Huế tổ chức". */
export function inverseClause(relation: Pick<Relation, "type" | "modality">, source: string, language: Language): string {
  const words = inverseVerbOf(relation, language);
  return words.includes("…") ? words.replace("…", source) : `${words} ${source}`;
}

/** The same as the title of a list of sources: "do … tổ chức" as "được tổ chức bởi". */
export function inverseTitleOf(relation: Pick<Relation, "type" | "modality">, language: Language): string {
  return inverseVerbOf(relation, language).replace(/do … (.+)$/u, "được $1 bởi");
}

/** The name of a relation type in a legend: its verb. */
export function typeText(type: string, language: Language): string {
  if (!isRelationType(type)) return gradeVerb(type, language) ?? type;
  const { label } = relationTypeRow(type);
  return language === "VI" ? label.vi : label.en;
}

/** What the type adds, in words: role, title, content, product, partnership; what is not named in both languages in its own. */
export function qualifierParts(relation: Relation, language: Language): TextPart[] {
  const of = languageOf(relation);
  const role = relation.role === null ? [] : [{ text: roleText(relation.role, language) }];
  const others = relation.qualifiers
    .filter(({ name }) => name !== "role" && name !== "onBehalfOf")
    .map(({ text, entity }): TextPart => (entity === null ? { text, of } : { text: nameOf(entity, language) }));
  return [...role, ...others];
}

/** The same as plain texts. */
export function qualifierTexts(relation: Relation, language: Language): string[] {
  return qualifierParts(relation, language).map(({ text }) => text);
}

/** For whom somebody acted, where the source says so and it is somebody else. */
export function actedFor({ qualifiers, source }: Pick<Relation, "qualifiers" | "source">): EntityName | undefined {
  const side = qualifiers.find(({ name }) => name === "onBehalfOf")?.entity ?? undefined;
  return side === undefined || side.id === source.id ? undefined : side;
}

/** The same in words: "for Japan". */
export function sideText(relation: Relation, language: Language): string | undefined {
  const side = actedFor(relation);
  if (side === undefined) return undefined;
  return language === "VI" ? `thay mặt ${nameOf(side, language)}` : `for ${nameOf(side, language)}`;
}

/** When it holds: a period, else the days on which a source says so; undefined where undated. */
export function whenText(relation: Relation, language: Language): string | undefined {
  const period = periodText(relation, language);
  if (period !== undefined) return period;
  const days = relation.observed.map((day) => dateText(day, language));
  if (days.length === 0) return undefined;
  return `${language === "VI" ? "ghi nhận" : "as of"} ${days.join(", ")}`;
}

/** The relation as a sentence of ours: "Bui Thanh Son attended Meet Japan 2023 (speaker, for Vietnam), 2 Nov 2023"; what is not ours in its own language. */
export function relationSentenceParts(relation: Relation, language: Language): TextPart[] {
  const side = sideText(relation, language);
  const extras = [...qualifierParts(relation, language), ...(side === undefined ? [] : [{ text: side }])];
  const core = `${labelOf(relation.source, language)} ${verbOf(relation, language)} ${labelOf(relation.target, language)}`;
  const when = whenText(relation, language);
  return [
    { text: core },
    ...(extras.length === 0 ? [] : [{ text: " (" }, ...joinedParts(extras, ", "), { text: ")" }]),
    ...(when === undefined ? [] : [{ text: `, ${when}` }]),
  ];
}

/** The same as plain text. */
export function relationSentence(relation: Relation, language: Language): string {
  return plainText(relationSentenceParts(relation, language));
}

/** True where a hop says only that two things share a place, a membership, a region or a topic. */
export function isWeak({ type }: Pick<Relation, "type">): boolean {
  return isRelationType(type) && relationTypeRow(type).strength === "WEAK";
}

/** True where a hop belongs to the order of things: part of, located in, represents, succeeded by. */
export function isStructural({ type }: Pick<Relation, "type">): boolean {
  return isRelationType(type) && relationTypeRow(type).strength === "STRUCTURAL";
}

/** The latest day that dates a relation, for sorting; empty where undated. */
export function sortDay(relation: Relation): string {
  return relation.end ?? relation.start ?? relation.observed.at(-1) ?? "";
}
