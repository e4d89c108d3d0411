import { z } from "zod";
import type { EntityKind } from "../../domain/kinds.ts";
import { DATE_BASES } from "../../domain/modality.ts";
import { AGREEMENT_STAGES, TEXT_ORIGINS } from "../../domain/records.ts";
import { bilingual, decimal, flag, moneyList, oneOf, partialDate, webAddress, wordList, words } from "./fields.ts";

const NAMED = {
  id: words,
  name: words,
  nameVi: words.optional(),
  aliases: wordList.optional(),
  disambiguator: bilingual.optional(),
  summary: words.optional(),
  subtype: words.optional(),
};
const DATES = {
  date: partialDate.optional(),
  start: partialDate.optional(),
  end: partialDate.optional(),
  dateBasis: oneOf(DATE_BASES).optional(),
};
const COUNTED = { isSet: flag.optional(), count: decimal.optional(), theme: words.optional() };
const VALID = { code: words.optional(), gsoCode: words.optional(), validFrom: partialDate.optional(), validTo: partialDate.optional() };
const STAGED = { stage: oneOf(AGREEMENT_STAGES).optional(), signed: partialDate.optional() };
const MEASURED = {
  measure: words,
  value: decimal.optional(),
  unit: words.optional(),
  currency: words.optional(),
  modifier: words.optional(),
  change: decimal.optional(),
  base: words.optional(),
  rank: decimal.optional(),
  also: moneyList.optional(),
};
const event = z.strictObject({ ...NAMED, ...DATES, ...COUNTED });
const plain = z.strictObject(NAMED);

/** The keys that an entity of each kind takes. Documents are files of their own: see `documentSchema`. */
export const ENTITY_SCHEMAS = {
  PROVINCE: z.strictObject({ ...NAMED, ...VALID }),
  COUNTRY: z.strictObject({ ...NAMED, code: words.optional() }),
  LOCALITY: plain,
  PLACE: plain,
  OFFICIAL: plain,
  ORGANIZATION: plain,
  GROUP: plain,
  CONFERENCE: event,
  MEETING: event,
  VISIT: event,
  AGREEMENT: z.strictObject({ ...NAMED, ...COUNTED, ...STAGED }),
  POLICY: z.strictObject({ ...NAMED, ...DATES }),
  TOPIC: plain,
  FIGURE: z.strictObject({ ...NAMED, ...DATES, ...MEASURED }),
} satisfies Record<Exclude<EntityKind, "DOCUMENT">, z.ZodObject>;

/** The front matter of a document. */
export const documentSchema = z.strictObject({
  id: words,
  title: words,
  nameVi: words.optional(),
  aliases: wordList.optional(),
  disambiguator: bilingual.optional(),
  summary: words.optional(),
  publisher: words.optional(),
  agency: words.optional(),
  url: webAddress.optional(),
  published: partialDate.optional(),
  language: oneOf(["EN", "VI"]),
  textIs: oneOf(TEXT_ORIGINS),
});
