import { inLanguage, type Language } from "../../domain/labels.ts";
import type { AgreementStage } from "../../domain/records.ts";
import type { Bilingual } from "../../domain/relationTypes.ts";
import { CURATED_LANGUAGE, plainText, type TextPart } from "./dataLanguage.ts";
import { dateText, eventDateText } from "./dateText.ts";
import { nameOf, type Entity } from "./entity.ts";
import { figurePeriod, figureText, isFigure } from "./figureText.ts";

const STAGES: Readonly<Record<AgreementStage, Bilingual>> = {
  PROPOSED: { en: "proposed", vi: "đề xuất" },
  NEGOTIATING: { en: "being negotiated", vi: "đang đàm phán" },
  EXPECTED: { en: "expected", vi: "dự kiến" },
  SIGNED: { en: "signed", vi: "đã ký" },
  IN_FORCE: { en: "in force", vi: "có hiệu lực" },
  EXPIRED: { en: "expired", vi: "hết hiệu lực" },
  UNKNOWN: { en: "stage not stated", vi: "không rõ giai đoạn" },
};

/** The stage of an agreement in words. */
export function stageText(stage: AgreementStage, language: Language): string {
  return inLanguage(STAGES[stage], language);
}

type Official = Extract<Entity, { offices: unknown }>;

function officeParts({ offices }: Official, language: Language): TextPart[] | undefined {
  const office = offices.find(({ certain }) => certain) ?? offices[0];
  if (office === undefined) return undefined;
  const title = { text: office.title, of: CURATED_LANGUAGE };
  const place = nameOf(office.of, language);
  return office.title.toLowerCase().includes(place.toLowerCase()) ? [title] : [title, { text: `, ${place}` }];
}

/** The office that a person is shown with: the certain one, else the first observation. */
export function officeText(official: Official, language: Language): string | undefined {
  const parts = officeParts(official, language);
  return parts === undefined ? undefined : plainText(parts);
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  const known = parts.filter((part) => part !== undefined && part !== "");
  return known.length === 0 ? undefined : known.join(" · ");
}

/** The second line of an entity: an office, a date and place, a stage and date, a value. Undefined where there is nothing to say. */
export function captionOf(entity: Entity, language: Language): string | undefined {
  if ("offices" in entity) return officeText(entity, language);
  if ("dateBasis" in entity) {
    const place = entity.location === null ? undefined : nameOf(entity.location, language);
    return joined(eventDateText(entity, language), place);
  }
  if ("stage" in entity)
    return joined(`${stageText(entity.stage, language)}${entity.signed === null ? "" : ` ${dateText(entity.signed, language)}`}`);
  if (isFigure(entity)) return joined(figureText(entity, language), figurePeriod(entity, language));
  if ("publisher" in entity)
    return joined(entity.publisher ?? undefined, entity.published === null ? undefined : dateText(entity.published, language));
  return undefined;
}

/** The same in parts: a title of an office stays in its own language. */
export function captionParts(entity: Entity, language: Language): TextPart[] | undefined {
  if ("offices" in entity) return officeParts(entity, language);
  const text = captionOf(entity, language);
  return text === undefined ? undefined : [{ text }];
}
