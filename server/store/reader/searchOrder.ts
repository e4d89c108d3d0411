/** What decides between entities of equal score. */
export interface Standing {
  readonly id: string;
  readonly nameKey: string;
  readonly referenceOnly: boolean;
  readonly factCount: number;
}

/** The order of equal scores: what documents speak of, then most; then name and id, so that the order is total. */
export function compareStanding(a: Standing, b: Standing): number {
  if (a.referenceOnly !== b.referenceOnly) return a.referenceOnly ? 1 : -1;
  if (a.factCount !== b.factCount) return b.factCount - a.factCount;
  if (a.nameKey !== b.nameKey) return a.nameKey < b.nameKey ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
