import { UNDATED } from "./factCounts.ts";
import { ENTITY_KINDS, KINDS } from "./kinds.ts";
import { inLanguage, type Language } from "./labels.ts";
import { isRelationType, relationTypeRow } from "./relationTypes.ts";

const UNDATED_LABEL = { en: "undated", vi: "không rõ ngày" };

/** A kind, a relation type or a year in words. */
export function countKeyLabel(value: string, language: Language): string {
  if (value === UNDATED) return inLanguage(UNDATED_LABEL, language);
  if (isRelationType(value)) return inLanguage(relationTypeRow(value).label, language);
  const kind = ENTITY_KINDS.find((name) => name === value);
  return kind === undefined ? value : inLanguage(KINDS[kind].label, language);
}
