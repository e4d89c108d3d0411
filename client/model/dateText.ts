import type { Language } from "../../domain/labels.ts";
import type { PartialDate } from "../../domain/partialDate.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const FROM: Readonly<Record<Language, string>> = { EN: "from", VI: "từ" };
const UNTIL: Readonly<Record<Language, string>> = { EN: "until", VI: "đến" };
const WITHIN: Readonly<Record<Language, string>> = { EN: "in", VI: "trong" };

/** "2 Nov 2023", "Nov 2023", "2023"; in Vietnamese "2/11/2023", "11/2023", "2023". */
export function dateText(date: PartialDate, language: Language): string {
  const [year = date, month, day] = date.split("-");
  if (month === undefined) return year;
  const monthNumber = Number(month);
  if (language === "VI") return [day === undefined ? [] : [String(Number(day))], String(monthNumber), year].flat().join("/");
  const monthName = MONTHS[monthNumber - 1] ?? month;
  return day === undefined ? `${monthName} ${year}` : `${Number(day)} ${monthName} ${year}`;
}

/** An end of a window of time; "…" where it is open. */
export function endText(date: PartialDate | undefined, language: Language): string {
  return date === undefined ? "…" : dateText(date, language);
}

/** What a relation or an event says of its time. */
export interface Period {
  readonly start?: PartialDate | null;
  readonly end?: PartialDate | null;
}

/** "10–12 Nov 2023", "Jan 2022 – Nov 2022", "in 2025, until 26 Nov 2025", "from 2019", "until 2025"; undefined where undated. */
export function periodText({ start, end }: Period, language: Language): string | undefined {
  if (typeof start === "string" && typeof end === "string")
    return start === end ? dateText(start, language) : rangeText(start, end, language);
  if (typeof start === "string") return `${FROM[language]} ${dateText(start, language)}`;
  if (typeof end === "string") return `${UNTIL[language]} ${dateText(end, language)}`;
  return undefined;
}

function rangeText(start: PartialDate, end: PartialDate, language: Language): string {
  // A bare year before a day within it would read as if it had begun with the year.
  if (end.startsWith(start)) return `${WITHIN[language]} ${dateText(start, language)}, ${UNTIL[language]} ${dateText(end, language)}`;
  if (start.startsWith(end)) return `${FROM[language]} ${dateText(start, language)}, ${WITHIN[language]} ${dateText(end, language)}`;
  const sameMonth = start.length === 10 && end.length === 10 && start.slice(0, 7) === end.slice(0, 7);
  if (sameMonth) return `${Number(start.slice(8))}–${dateText(end, language)}`;
  const sameYear = start.length === 7 && end.length === 7 && start.slice(0, 4) === end.slice(0, 4);
  if (sameYear && language === "EN") return `${MONTHS[Number(start.slice(5)) - 1] ?? ""}–${dateText(end, language)}`;
  return `${dateText(start, language)} – ${dateText(end, language)}`;
}

/** The date of an event: its start alone where the source gives no end. */
export function eventDateText(event: Period, language: Language): string | undefined {
  if (typeof event.start === "string" && typeof event.end !== "string") return dateText(event.start, language);
  return periodText(event, language);
}

/** "2022–2026" of two dates; one year where they are the same. */
export function yearsText(first: PartialDate | null, last: PartialDate | null): string | undefined {
  const from = first?.slice(0, 4);
  const to = last?.slice(0, 4);
  if (from === undefined || to === undefined) return from ?? to;
  return from === to ? from : `${from}–${to}`;
}
