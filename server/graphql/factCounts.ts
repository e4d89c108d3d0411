import type { CountDimension, FactCounts } from "../../domain/factCounts.ts";

export interface CountKeyEntry {
  readonly dimension: CountDimension;
  readonly value: string;
}

export interface FactCountEntry {
  readonly keys: readonly CountKeyEntry[];
  readonly count: number;
}

export interface FactCountsEntry {
  readonly counts: readonly FactCountEntry[];
  readonly total: number;
}

/** Counts with each key under its dimension. */
export function toFactCounts({ counts, total }: FactCounts, by: readonly CountDimension[]): FactCountsEntry {
  const toKeys = (keys: readonly string[]): readonly CountKeyEntry[] =>
    by.map((dimension, index) => ({ dimension, value: keys[index] ?? "" }));
  return { counts: counts.map(({ keys, count }) => ({ keys: toKeys(keys), count })), total };
}
