import { firstDay, lastDay, type PartialDate } from "../../domain/partialDate.ts";
import type { DateBasis } from "../../domain/modality.ts";
import type { Refusal } from "./fields.ts";
import { present } from "../../domain/present.ts";

/** What a row says of its time. */
export interface RowDates {
  readonly date?: PartialDate | undefined;
  readonly start?: PartialDate | undefined;
  readonly end?: PartialDate | undefined;
  readonly dateBasis?: DateBasis | undefined;
}

/** Start and end with their basis. */
export interface Dated {
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  readonly dateBasis?: DateBasis;
}

/** What is wrong with the times of a row: the field and why. Undefined where nothing is. */
export function refuseDates({ date, start, end, dateBasis }: RowDates): { readonly field: string; readonly refusal: Refusal } | undefined {
  const bad = (field: string, reason: string, remedy: string) => ({ field, refusal: { kind: "BAD_DATE", reason, remedy } as const });
  const isDated = date !== undefined || start !== undefined || end !== undefined;
  if (date !== undefined && (start !== undefined || end !== undefined))
    return bad("date", "'date' stands beside 'start' or 'end'", "Keep 'date' for one time, or 'start' and 'end' for a period");
  if (start !== undefined && end !== undefined && firstDay(start) > lastDay(end))
    return bad("end", `The end ${end} is before the start ${start}`, "Exchange them or correct one");
  if (!isDated && (dateBasis === "STATED" || dateBasis === "INFERRED"))
    return bad("dateBasis", `'${dateBasis}' stands without a date`, "Add the date or take dateBasis away");
  if (isDated && dateBasis === "NONE") return bad("dateBasis", "'NONE' stands beside a date", "Take one of the two away");
  return undefined;
}

/** `date` is start and end at once; a date without a basis is STATED. */
export function toDated({ date, start = date, end = date, dateBasis }: RowDates): Dated {
  const isDated = start !== undefined || end !== undefined;
  return present({ start, end, dateBasis: dateBasis ?? (isDated ? "STATED" : undefined) });
}

function isWithin(inner: PartialDate, outer: PartialDate): boolean {
  return firstDay(outer) <= firstDay(inner) && lastDay(inner) <= lastDay(outer);
}

const CONFLICT = Symbol("conflict");

/** The narrower of two partial dates, either where only one is given; CONFLICT where neither lies within the other. */
function narrower(a: PartialDate | undefined, b: PartialDate | undefined): PartialDate | undefined | typeof CONFLICT {
  if (a === undefined || b === undefined) return a ?? b;
  if (isWithin(a, b)) return a;
  return isWithin(b, a) ? b : CONFLICT;
}

/** One dating from two of the same statement: the narrower date wins, and STATED wins over INFERRED. Undefined where they contradict each other. */
export function mergeDated(a: Dated, b: Dated): Dated | undefined {
  const start = narrower(a.start, b.start);
  const end = narrower(a.end, b.end);
  if (start === CONFLICT || end === CONFLICT) return undefined;
  const bases = [a.dateBasis, b.dateBasis];
  const dateBasis = (["STATED", "INFERRED", "REPORT", "NONE"] as const).find((basis) => bases.includes(basis));
  return present({ start, end, dateBasis });
}
