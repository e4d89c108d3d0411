import { firstDay, lastDay, type Day, type PartialDate } from "../../domain/partialDate.ts";
import type { Relation } from "./entity.ts";
import { isDated } from "./timeWindow.ts";
import type { Filters } from "./view.ts";

export type TimeUnit = "year" | "month";

/** One year or month: relations that a source dates within it, and the share that others may have in it. */
export interface TimeBin {
  /** "2023" or "2023-05". */
  readonly period: PartialDate;
  readonly solid: number;
  readonly faint: number;
}

/** Relations by time. The sum of all bins and `undated` is their number. */
export interface Histogram {
  readonly unit: TimeUnit;
  /** Without a gap, earliest first. */
  readonly bins: readonly TimeBin[];
  readonly undated: number;
}

/** First and last bin of a window, by index. */
export interface BinRange {
  readonly first: number;
  readonly last: number;
}

type TimeLimits = Pick<Filters, "from" | "to">;

/** Up to how many years months are told apart. */
const MOST_YEARS_BY_MONTH = 6;

interface Bounds {
  readonly first: Day;
  readonly last: Day;
  /** The months of both, counted from the year 0. */
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly stated: boolean;
}

const known = new WeakMap<Relation, Bounds>();

/** Where a relation may stand in time. What a source states counts at its start; what is inferred, over its bounds. */
function boundsOf(relation: Relation): Bounds | undefined {
  const before = known.get(relation);
  if (before !== undefined) return before;
  const { start, end, observed, dateBasis } = relation;
  const begin = start ?? end ?? observed[0];
  if (begin === undefined) return undefined;
  const stated = dateBasis === "STATED";
  const [first, last] = [firstDay(begin), lastDay(stated ? begin : (end ?? begin))];
  const bounds = { first, last, firstMonth: indexOf(first, "month"), lastMonth: indexOf(last, "month"), stated };
  known.set(relation, bounds);
  return bounds;
}

/** The earliest and the latest day of all; undefined where there is none. */
function extentOf(bounds: readonly Bounds[]): readonly [Day | undefined, Day | undefined] {
  let [earliest, latest]: [Day | undefined, Day | undefined] = [undefined, undefined];
  for (const { first, last } of bounds) {
    if (earliest === undefined || first < earliest) earliest = first;
    if (latest === undefined || last > latest) latest = last;
  }
  return [earliest, latest];
}

function indexOf(day: Day, unit: TimeUnit): number {
  const year = Number(day.slice(0, 4));
  return unit === "year" ? year : year * 12 + Number(day.slice(5, 7)) - 1;
}

function periodOf(index: number, unit: TimeUnit): PartialDate {
  if (unit === "year") return String(index).padStart(4, "0");
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** How relations lie in time: by month where they span few years, else by year. */
export function histogramOf(relations: readonly Relation[]): Histogram {
  const bounds = relations.map(boundsOf).filter((each) => each !== undefined);
  const undated = relations.filter((relation) => !isDated(relation)).length;
  const [firstOf, lastOf] = extentOf(bounds);
  if (firstOf === undefined || lastOf === undefined) return { unit: "year", bins: [], undated };
  const unit = indexOf(lastOf, "year") - indexOf(firstOf, "year") < MOST_YEARS_BY_MONTH ? "month" : "year";
  // Months fill whole years, so that a few dates keep their place in the year.
  const origin = indexOf(unit === "month" ? `${firstOf.slice(0, 4)}-01-01` : firstOf, unit);
  const end = indexOf(unit === "month" ? `${lastOf.slice(0, 4)}-12-31` : lastOf, unit);
  const bins = Array.from({ length: end - origin + 1 }, (_, at) => ({
    period: periodOf(origin + at, unit),
    solid: 0,
    faint: 0,
  }));
  const months = unit === "month" ? 1 : 12;
  for (const { firstMonth, lastMonth, stated } of bounds) {
    const [from, to] = [Math.floor(firstMonth / months) - origin, Math.floor(lastMonth / months) - origin];
    for (let at = from; at <= to; at += 1) {
      const bin = bins[at];
      if (bin !== undefined) bin[stated && from === to ? "solid" : "faint"] += 1 / (to - from + 1);
    }
  }
  return { unit, bins, undated };
}

/** The bins that a window touches; all where time is not limited, undefined where the window lies beside them. */
export function rangeOf({ unit, bins }: Histogram, { from, to }: TimeLimits): BinRange | undefined {
  const [earliest] = bins;
  if (earliest === undefined) return undefined;
  const origin = indexOf(firstDay(earliest.period), unit);
  const first = from === undefined ? 0 : indexOf(firstDay(from), unit) - origin;
  const last = to === undefined ? bins.length - 1 : indexOf(lastDay(to), unit) - origin;
  if (last < 0 || first > bins.length - 1 || last < first) return undefined;
  return { first: Math.max(0, first), last: Math.min(bins.length - 1, last) };
}

/** The window over some bins; open at an end that reaches the end of all. */
export function windowOver({ bins }: Histogram, { first, last }: BinRange): TimeLimits {
  return {
    from: first <= 0 ? undefined : bins[first]?.period,
    to: last >= bins.length - 1 ? undefined : bins[last]?.period,
  };
}

export type PlayMode = "grow" | "slide";

/** The window one bin on, or back: growing keeps its start, sliding its length. Undefined where it can go no further. */
export function stepRange(
  histogram: Histogram,
  range: BinRange,
  step: { readonly by: 1 | -1; readonly mode: PlayMode },
): BinRange | undefined {
  const end = histogram.bins.length - 1;
  const moved = { first: range.first + (step.mode === "slide" ? step.by : 0), last: range.last + step.by };
  return moved.first < 0 || moved.last > end || moved.last < moved.first ? undefined : moved;
}
