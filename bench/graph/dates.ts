import type { PartialDate } from "../../domain/partialDate.ts";
import type { Random } from "./random.ts";

const FIRST_YEAR = 2012;
const YEARS = 14;

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** A day, a month or a year since 2012, later ones likelier; undefined for every fifth, which no source dates. */
export function randomDate(random: Random): PartialDate | undefined {
  const year = FIRST_YEAR + Math.floor(Math.sqrt(random.next()) * YEARS);
  const month = `${year}-${twoDigits(1 + random.below(12))}`;
  const precision = random.next();
  if (precision < 0.2) return undefined;
  if (precision < 0.3) return String(year);
  return precision < 0.45 ? month : `${month}-${twoDigits(1 + random.below(28))}`;
}
