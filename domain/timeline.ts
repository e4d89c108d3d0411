export type TimeUnit = "YEAR" | "MONTH";

/** How many facts begin in a period. */
export interface TimeBucket {
  /** `2023-01`, a coarser `2023`, or `undated`. */
  readonly period: string;
  readonly count: number;
}

const PERIOD_LENGTH: Readonly<Record<TimeUnit, number>> = { YEAR: 4, MONTH: 7 };

/** How many characters of a date name its period; a date that is coarser stands under its own. */
export function periodLength(unit: TimeUnit): number {
  return PERIOD_LENGTH[unit];
}

/** Buckets in the order of time, a year before its months, what is undated (the empty period) last. */
export function toTimeline(counts: readonly { readonly period: string; readonly count: number }[]): readonly TimeBucket[] {
  const dated = counts.filter(({ period }) => period !== "").sort((a, b) => (a.period < b.period ? -1 : 1));
  const undated = counts.reduce((sum, { period, count }) => sum + (period === "" ? count : 0), 0);
  return undated === 0 ? dated : [...dated, { period: "undated", count: undated }];
}
