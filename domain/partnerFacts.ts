import type { EntityId } from "./ids.ts";
import type { EntityKind } from "./kinds.ts";
import { daySpan, firstDay, lastDay, mayOverlap, type Dating, type Day, type DaySpan, type PartialDate } from "./partialDate.ts";
import type { EntityDetails } from "./records.ts";
import type { RelationType } from "./relationTypes.ts";

/** Kinds that have partners and are partners. */
export const PARTNER_KINDS = ["PROVINCE", "COUNTRY", "LOCALITY", "ORGANIZATION"] as const satisfies readonly EntityKind[];

/** True for provinces, countries, localities and organisations. */
export function isPartnerKind(kind: EntityKind): boolean {
  return (PARTNER_KINDS as readonly EntityKind[]).includes(kind);
}

/** Somebody's part in a fact, and for which side, where a source says so. */
export interface PartTaken {
  readonly actor: EntityId;
  readonly onBehalfOf?: EntityId | undefined;
}

/** What makes partners: a relation between two, or an event or agreement that several take part in. */
export interface PartnerFact {
  /** Of the relation, event or agreement. */
  readonly id: string;
  /** Relation type, or kind of the event or agreement. */
  readonly type: RelationType | EntityKind;
  readonly dating: Dating;
  /** True for a relation, which joins its two ends and nobody else. */
  readonly isDirect: boolean;
  readonly parts: readonly PartTaken[];
}

/** Which facts count; without `from` and `to` none is dropped for its date. */
export interface FactRange {
  readonly from?: PartialDate | undefined;
  readonly to?: PartialDate | undefined;
  readonly undated: boolean;
}

/** The range as a test of facts: what may overlap it stays, an undated fact only where asked. */
export function withinRange({ from, to, undated }: FactRange): (fact: PartnerFact) => boolean {
  if (from === undefined && to === undefined) return () => true;
  const asked = daySpan({ start: from, end: to });
  return ({ dating }) => {
    const span = daySpan(dating);
    return span === undefined || asked === undefined ? undated : mayOverlap(span, asked);
  };
}

/** The latest possible day of a fact; empty where it is undated. */
export function latestDayOf({ dating }: PartnerFact): string {
  return daySpan(dating)?.latest ?? "";
}

interface DatedEnd {
  readonly date: PartialDate;
  readonly day: Day;
}

/** By day in the direction given, of one day the coarser date first. */
function byDay(direction: 1 | -1): (a: DatedEnd, b: DatedEnd) => number {
  return (a, b) => {
    if (a.day !== b.day) return a.day < b.day ? -direction : direction;
    return a.date.length - b.date.length;
  };
}

/** Earliest possible start of some datings, as the source prints it; of two that begin on one day the coarser. */
export function firstDate(datings: readonly Dating[]): PartialDate | undefined {
  const starts = datings.flatMap(({ start, end, observed = [] }) => (start === undefined ? [...observed, end] : [start]));
  const dated = starts.filter((date) => date !== undefined).map((date) => ({ date, day: firstDay(date) }));
  return dated.sort(byDay(1))[0]?.date;
}

/** Latest possible end of some datings, as the source prints it; of two that end on one day the coarser. */
export function lastDate(datings: readonly Dating[]): PartialDate | undefined {
  const ends = datings.flatMap(({ start, end, observed = [] }) => (end === undefined ? [...observed, start] : [end]));
  const dated = ends.filter((date) => date !== undefined).map((date) => ({ date, day: lastDay(date) }));
  return dated.sort(byDay(-1))[0]?.date;
}

/** When an event or agreement was: its own dates, else those of the parts taken in it. */
export function datingOf({ signed, start, end }: Pick<EntityDetails, "signed" | "start" | "end">, parts: readonly Dating[]): Dating {
  if (signed !== undefined) return { start: signed, end: signed };
  if (start !== undefined || end !== undefined) return { start, end };
  return { start: firstDate(parts), end: lastDate(parts) };
}

/** The days on which the offices of those who took part are asked for; a fact that says only its start was then. */
export function daysOf({ dating: { start, end, observed } }: PartnerFact): DaySpan | undefined {
  return daySpan({ start: start ?? end, end: end ?? start, observed });
}
