import { daySpan } from "../../../domain/partialDate.ts";
import type { RelationRecord } from "../../../domain/records.ts";

/** Sorts after every day: where the order of relations, latest first, begins. */
export const BEFORE_ALL_RELATIONS = { latest: "~", relation: "" } as const;

/** Latest possible day, empty where undated: the first key of the order of relations. */
export function latestOf(relation: RelationRecord): string {
  return daySpan(relation)?.latest ?? "";
}

/** The place of a relation in their order: latest possible day, then id. */
export function relationPosition(relation: RelationRecord): readonly [string, string] {
  return [latestOf(relation), relation.id];
}

/** Latest possible date first, undated last, then id. */
export function compareRelations(a: RelationRecord, b: RelationRecord): number {
  const [latestA, latestB] = [latestOf(a), latestOf(b)];
  if (latestA !== latestB) return latestA > latestB ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
