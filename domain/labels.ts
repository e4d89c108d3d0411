import { isReported, type Modality } from "./modality.ts";
import type { EntityRecord } from "./records.ts";
import { relationTypeRow, type Bilingual, type RelationType } from "./relationTypes.ts";

export type Language = "EN" | "VI";

/** The text in the language asked for. */
export function inLanguage(text: Bilingual, language: Language): string {
  return language === "VI" ? text.vi : text.en;
}

/** The name in a language: that of English-language texts where there is no Vietnamese one. */
export function entityName({ name, nameVi }: Pick<EntityRecord, "name" | "nameVi">, language: Language): string {
  return language === "VI" ? (nameVi ?? name) : name;
}

/** The name with what tells namesakes apart. */
export function entityLabel(entity: Pick<EntityRecord, "name" | "nameVi" | "disambiguator">, language: Language): string {
  const name = entityName(entity, language);
  return entity.disambiguator === undefined ? name : `${name} (${inLanguage(entity.disambiguator, language)})`;
}

const BEFORE_INFINITIVE: Partial<Record<Modality, Bilingual>> = {
  EXPECTED: { en: "is expected to", vi: "dự kiến sẽ" },
  PLANNED: { en: "plans to", vi: "có kế hoạch" },
  INTENDED: { en: "intends to", vi: "có ý định" },
  HOPED: { en: "hopes to", vi: "hy vọng" },
  REQUESTED: { en: "is asked to", vi: "được đề nghị" },
  CANCELLED: { en: "no longer will", vi: "đã hủy việc" },
  DENIED: { en: "is said not to", vi: "được cho là không" },
};

const BEFORE_INVERSE: Partial<Record<Modality, Bilingual>> = {
  EXPECTED: { en: "expected", vi: "dự kiến" },
  PLANNED: { en: "planned", vi: "theo kế hoạch" },
  INTENDED: { en: "intended", vi: "dự định" },
  HOPED: { en: "hoped for", vi: "hy vọng" },
  REQUESTED: { en: "requested", vi: "đề nghị" },
  CANCELLED: { en: "cancelled", vi: "đã hủy" },
  DENIED: { en: "denied", vi: "bị phủ nhận" },
};

/** True where the type says by itself what the modality would add: "plans to have plans with". */
function isSaidByType(type: RelationType, modality: Modality): boolean {
  return type === "PLANS" && modality === "PLANNED";
}

/** The verb of a relation read from source to target, in the form of its modality: "hosted", "plans to host". */
export function relationLabel(type: RelationType, modality: Modality, language: Language): string {
  const { label, infinitive } = relationTypeRow(type);
  const before = isReported(modality) || isSaidByType(type, modality) ? undefined : BEFORE_INFINITIVE[modality];
  return before === undefined ? inLanguage(label, language) : `${inLanguage(before, language)} ${inLanguage(infinitive, language)}`;
}

/** The verb read from target to source: "was hosted by", "planned: was hosted by". */
export function inverseRelationLabel(type: RelationType, modality: Modality, language: Language): string {
  const { inverse } = relationTypeRow(type);
  const before = isReported(modality) || isSaidByType(type, modality) ? undefined : BEFORE_INVERSE[modality];
  return before === undefined ? inLanguage(inverse, language) : `${inLanguage(before, language)}: ${inLanguage(inverse, language)}`;
}
