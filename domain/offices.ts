import type { EntityId } from "./ids.ts";
import { daySpan, firstDay, lastDay, mayOverlap, type Day, type DaySpan, type PartialDate } from "./partialDate.ts";

/** An office that a person holds, as sources date it. */
export interface OfficeHeld {
  readonly of: EntityId;
  readonly start?: PartialDate | undefined;
  readonly end?: PartialDate | undefined;
  readonly observed: readonly PartialDate[];
}

const DAY_MS = 86_400_000;

/** An observation farther from the day than this says nothing about it. */
const NEAR_DAYS = 3 * 366;

function daysBetween(a: Day, b: Day): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;
}

/** Days from a span to the nearest observation of the office; Infinity where it has none. */
function distance({ observed }: OfficeHeld, span: DaySpan): number {
  const distances = observed.map((date) => {
    const seen = { earliest: firstDay(date), latest: lastDay(date) };
    if (mayOverlap(seen, span)) return 0;
    return Math.min(daysBetween(seen.latest, span.earliest), daysBetween(seen.earliest, span.latest));
  });
  return Math.min(Infinity, ...distances);
}

function hasInterval({ start, end }: OfficeHeld): boolean {
  return start !== undefined || end !== undefined;
}

/**
 * The offices that a person may have held on some days: those whose interval may contain one; where there are none, those observed
 * nearest, within three years; else those that no source dates. All of them where the days are not known.
 */
export function officesOn<Office extends OfficeHeld>(offices: readonly Office[], span: DaySpan | undefined): readonly Office[] {
  if (span === undefined) return offices;
  const within = offices.filter((office) => {
    const own = hasInterval(office) ? daySpan(office) : undefined;
    return own !== undefined && mayOverlap(own, span);
  });
  if (within.length > 0) return within;
  const observed = offices.filter((office) => !hasInterval(office) && office.observed.length > 0);
  const nearest = Math.min(NEAR_DAYS, ...observed.map((office) => distance(office, span)));
  const near = observed.filter((office) => distance(office, span) <= nearest);
  return near.length > 0 ? near : offices.filter((office) => !hasInterval(office) && office.observed.length === 0);
}
