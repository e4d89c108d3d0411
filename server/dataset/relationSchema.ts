import { z } from "zod";
import { DATE_BASES, MODALITIES } from "../../domain/modality.ts";
import { RELATION_TYPE_NAMES, relationTypeRow, type QualifierType, type RelationType } from "../../domain/relationTypes.ts";
import { decimal, exactText, oneOf, partialDate, words, type Refusal } from "./fields.ts";
import { didYouMean } from "./nearest.ts";
import { refuseUnknownKey, type RefuseKey } from "./parseRow.ts";

/** Keys that say which relation and where it stands. They are judged by hand, so that one mistake gives one message. */
const given = exactText.optional();
const GIVEN = { relation: given, source: given, type: given, target: given, document: given, sentence: given };

const COMMON = {
  occurrence: decimal.optional(),
  modality: oneOf(MODALITIES).optional(),
  attributedTo: words.optional(),
  date: partialDate.optional(),
  start: partialDate.optional(),
  end: partialDate.optional(),
  dateBasis: oneOf(DATE_BASES).optional(),
};

const FIELD_OF_QUALIFIER = { entity: words, text: words, textOrEntity: words, number: decimal } satisfies Record<QualifierType, z.ZodType>;

function schemasFor(type: RelationType) {
  const { roles, qualifiers } = relationTypeRow(type);
  const qualified = Object.entries(qualifiers).map(([name, kind]) => [name, FIELD_OF_QUALIFIER[kind].optional()] as const);
  return {
    fields: z.strictObject({ ...GIVEN, ...COMMON, role: oneOf(roles, "UNKNOWN_ROLE").optional() }),
    qualifiers: z.object(Object.fromEntries(qualified)),
  };
}

const SCHEMAS = new Map(RELATION_TYPE_NAMES.map((type) => [type, schemasFor(type)]));
const ALL_QUALIFIERS = new Set(RELATION_TYPE_NAMES.flatMap((type) => Object.keys(relationTypeRow(type).qualifiers)));

/** What a relation of the type takes: fields that all types share, with its roles, and its qualifiers. */
export function relationSchemas(type: RelationType): ReturnType<typeof schemasFor> {
  return SCHEMAS.get(type) ?? schemasFor(type);
}

/** Refuses a key that relations of the type do not take: another type's qualifier, or no key at all. */
export function refuseRelationKey(type: RelationType): RefuseKey {
  const qualifiers = Object.keys(relationTypeRow(type).qualifiers);
  const refuseKey = refuseUnknownKey([...Object.keys(COMMON), "role", ...qualifiers], "A relation");
  return (key): Refusal => {
    if (!ALL_QUALIFIERS.has(key)) return refuseKey(key);
    const remedy =
      qualifiers.length === 0 ? `Take it away: ${type} has no qualifiers` : `Use one of ${qualifiers.join(", ")}, or take it away`;
    return { kind: "UNKNOWN_QUALIFIER", reason: `${type} has no qualifier '${key}'${didYouMean(key, qualifiers)}`, remedy };
  };
}
