import { z } from "zod";
import { normalizeName } from "../../domain/names.ts";
import { isPartialDate, type PartialDate } from "../../domain/partialDate.ts";
import type { Problem } from "../documents/problem.ts";
import type { RawValue } from "../documents/rawRow.ts";
import { didYouMean } from "./nearest.ts";

/** Why a value was refused. */
export type Refusal = Pick<Problem, "kind" | "reason" | "remedy">;

/** A value that a schema takes, or why it does not. */
export type Reading<T> = { readonly value: T } | { readonly refusal: Refusal };

function isRawValue(value: unknown): value is RawValue {
  return value !== undefined;
}

/** A zod schema of one field from a plain reading of its raw value. A missing value never gets here: see `optional` and `required`. */
function fieldOf<T>(read: (value: RawValue) => Reading<T>) {
  return z.custom<RawValue>(isRawValue).transform((value, context): T => {
    const reading = read(value);
    if ("value" in reading) return reading.value;
    context.addIssue({ code: "custom", message: reading.refusal.reason, params: reading.refusal });
    return z.NEVER;
  });
}

function refuse(reason: string, remedy: string, kind: Problem["kind"] = "BAD_VALUE"): { refusal: Refusal } {
  return { refusal: { kind, reason, remedy } };
}

function readText(value: RawValue): Reading<string> {
  if (typeof value !== "string") return refuse("The value is not a text", "Write one text on the line of the key");
  const text = normalizeName(value);
  return text === "" ? refuse("The key has no value", "Give it a value or take the key away", "MISSING_VALUE") : { value: text };
}

/** A field of text that is read further. */
function fromText<T>(read: (text: string) => Reading<T>) {
  return fieldOf((value) => {
    const text = readText(value);
    return "refusal" in text ? text : read(text.value);
  });
}

/** Text, NFC, spaces single. */
export const words = fieldOf(readText);

export const partialDate = fromText<PartialDate>((text) => {
  const isDate: boolean = isPartialDate(text);
  return isDate
    ? { value: text }
    : refuse(`'${text}' is not a date of the calendar`, "Write 2023, 2023-11 or 2023-11-02, as precise as the source is", "BAD_DATE");
});

export const decimal = fromText((text) =>
  /^-?\d+(\.\d+)?([eE]\d+)?$/.test(text)
    ? { value: Number(text) }
    : refuse(`'${text}' is not a number`, "Write digits with a decimal point and no separators, such as 25500000000 or -39.4"),
);

export const flag = fromText((text) =>
  text === "true" || text === "false" ? { value: text === "true" } : refuse(`'${text}' is neither true nor false`, "Write true or false"),
);

export const webAddress = fromText((text) =>
  URL.canParse(text) && /^https?:/.test(text)
    ? { value: text }
    : refuse(`'${text}' is not a web address`, "Write https://…, or leave the key out where the address is not known"),
);

/** One of some words. */
export function oneOf<const T extends string>(values: readonly T[], kind: Problem["kind"] = "BAD_VALUE") {
  return fromText<T>((text) => {
    const known: readonly string[] = values;
    if (known.includes(text)) return { value: text as T };
    const allowed = values.length === 0 ? "Take the key away: this type has none" : `Write one of ${values.join(", ")}`;
    return refuse(`'${text}' is not known here${didYouMean(text, values)}`, allowed, kind);
  });
}

/** A list of texts: a YAML list, or one text with its parts separated by `|`. */
export const wordList = fieldOf<readonly string[]>((value) => {
  const items = typeof value === "string" ? value.split("|") : value;
  if (!Array.isArray(items)) return refuse("The value is not a list", "Write [one, two], or one|two in CSV");
  const readings = (items as readonly RawValue[]).map(readText);
  const refused = readings.find((reading) => "refusal" in reading);
  return refused ?? { value: readings.flatMap((reading) => ("value" in reading ? [reading.value] : [])) };
});

function isMap(value: RawValue): value is Readonly<Record<string, RawValue>> {
  return typeof value === "object" && !Array.isArray(value);
}

/** `{en, vi}`. */
export const bilingual = fieldOf((value) => {
  const remedy = "Write {en: …, vi: …}, or the columns disambiguator.en and disambiguator.vi in CSV";
  if (!isMap(value) || Object.keys(value).some((key) => key !== "en" && key !== "vi"))
    return refuse("The value is not a text in both languages", remedy);
  const { en = "", vi = "" } = value;
  if (typeof en !== "string" || typeof vi !== "string" || en === "" || vi === "")
    return refuse("The text is not given in both languages", remedy);
  return { value: { en: normalizeName(en), vi: normalizeName(vi) } };
});

/** `[{value, currency}]`. */
export const moneyList = fieldOf((value) => {
  const amounts = (Array.isArray(value) ? (value as readonly RawValue[]) : []).map((item) => {
    if (!isMap(item) || typeof item["value"] !== "string" || typeof item["currency"] !== "string") return undefined;
    const amount = decimal.safeParse(item["value"]);
    return amount.success && Object.keys(item).length === 2 ? { value: amount.data, currency: item["currency"] } : undefined;
  });
  const read = amounts.filter((amount) => amount !== undefined);
  if (read.length > 0 && read.length === amounts.length) return { value: read };
  return refuse("The value is not a list of amounts", "Write [{value: 25500000000, currency: USD}]");
});

/** Text as it stands, for sentences that must be found letter for letter. */
export const exactText = fieldOf<string>((value) =>
  typeof value === "string" ? { value } : refuse("The value is not a text", "Write one text on the line of the key"),
);
