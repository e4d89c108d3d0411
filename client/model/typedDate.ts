import { isPartialDate, type PartialDate } from "../../domain/partialDate.ts";

const DAY_FIRST = /^(?:(?:(\d{1,2})[/.])?(\d{1,2})[/.])?(\d{4})$/;
const YEAR_FIRST = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** A date as readers type it: "2023", "2023-5", "2023-05-12", "5/2023", "12/5/2023". Undefined where it is none. */
export function typedDate(text: string): PartialDate | undefined {
  const typed = text.trim();
  const yearFirst = YEAR_FIRST.exec(typed);
  const dayFirst = DAY_FIRST.exec(typed);
  const parts = yearFirst === null ? [dayFirst?.[3], dayFirst?.[2], dayFirst?.[1]] : [yearFirst[1], yearFirst[2], yearFirst[3]];
  const date = parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
  return isPartialDate(date) ? date : undefined;
}
