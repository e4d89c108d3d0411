import {
  daySpan,
  EARLIEST_DAY,
  firstDay,
  LATEST_DAY,
  lastDay,
  mayOverlap,
  type DaySpan,
  type PartialDate,
} from "../../domain/partialDate.ts";
import type { Relation } from "./entity.ts";
import type { Filters } from "./view.ts";

/** How a relation stands to a window of time: surely in it, perhaps, not dated at all, or surely not in it. */
export type Timing = "dated" | "possibly" | "undated" | "outside";

/** The days of the window; undefined where time is not limited. */
export function windowOf({ from, to }: Pick<Filters, "from" | "to">): DaySpan | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { earliest: from === undefined ? EARLIEST_DAY : firstDay(from), latest: to === undefined ? LATEST_DAY : lastDay(to) };
}

function liesIn(date: PartialDate, window: DaySpan): boolean {
  return window.earliest <= firstDay(date) && lastDay(date) <= window.latest;
}

function spansAll({ start, end }: Relation, window: DaySpan): boolean {
  return start !== null && end !== null && lastDay(start) <= window.earliest && window.latest <= firstDay(end);
}

/** True where a source says anything of when it held. */
export function isDated({ start, end, observed }: Relation): boolean {
  return start !== null || end !== null || observed.length > 0;
}

/** How a relation stands to a window. Sure is what has a date of its own that lies wholly inside, or covers the window from end to end. */
export function timingOf(relation: Relation, window: DaySpan): Timing {
  const { start, end, observed } = relation;
  const span = daySpan({ start: start ?? undefined, end: end ?? undefined, observed });
  if (span === undefined) return "undated";
  if (!mayOverlap(span, window)) return "outside";
  const dates = [start, end, ...observed].filter((date) => date !== null);
  return dates.some((date) => liesIn(date, window)) || spansAll(relation, window) ? "dated" : "possibly";
}

/** How many relations stand how to a window. */
export function countTimings(relations: readonly Relation[], window: DaySpan): Readonly<Record<Timing, number>> {
  const counts = { dated: 0, possibly: 0, undated: 0, outside: 0 };
  for (const relation of relations) counts[timingOf(relation, window)] += 1;
  return counts;
}
