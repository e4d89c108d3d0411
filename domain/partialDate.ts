/** ISO 8601 calendar date of the precision that the source gives: `2023`, `2023-11` or `2023-11-02`. It means every day that it covers. */
export type PartialDate = string;

/** A calendar day, `2023-11-02`; days compare as text. */
export type Day = string;

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Days of open intervals: before and after everything that a source can date. */
export const EARLIEST_DAY: Day = "0000-01-01";
export const LATEST_DAY: Day = "9999-12-31";

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True where the text is a partial date that exists in the calendar (2023-02-30 does not). */
export function isPartialDate(text: string): text is PartialDate {
  const match = PARTIAL_DATE.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match;
  if (month === undefined) return true;
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), monthNumber));
}

/** The first day that a partial date may mean. */
export function firstDay(date: PartialDate): Day {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day that a partial date may mean. */
export function lastDay(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return `${date}-${String(days).padStart(2, "0")}`;
}

/** The days that a dated fact may cover. `undefined` where nothing dates it. */
export interface DaySpan {
  readonly earliest: Day;
  readonly latest: Day;
}

/** What a record says of its time, as the sources give it. */
export interface Dating {
  readonly start?: PartialDate | undefined;
  readonly end?: PartialDate | undefined;
  readonly observed?: readonly PartialDate[] | undefined;
}

/**
 * The days that a dating may cover: from the first day of its start to the last day of its end, a missing end of a dated interval
 * being open. Where only observations are known, the span of these. Undefined for an undated fact.
 */
export function daySpan({ start, end, observed = [] }: Dating): DaySpan | undefined {
  if (start !== undefined || end !== undefined) {
    return {
      earliest: start === undefined ? EARLIEST_DAY : firstDay(start),
      latest: end === undefined ? LATEST_DAY : lastDay(end),
    };
  }
  if (observed.length === 0) return undefined;
  const firsts = observed.map(firstDay).sort();
  const lasts = observed.map(lastDay).sort();
  return { earliest: firsts[0] ?? EARLIEST_DAY, latest: lasts.at(-1) ?? LATEST_DAY };
}

/** True where the two may have a day in common. */
export function mayOverlap(a: DaySpan, b: DaySpan): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}
