import { daySpan, firstDay, lastDay, mayOverlap, type Day, type DaySpan, type PartialDate } from "../../domain/partialDate.ts";
import type { RelationRecord } from "../../domain/records.ts";
import { firstDifference } from "./firstDifference.ts";

/** An office, and whether the sources make certain that it was held at the time asked about. */
export interface OfficeEntry {
  readonly relation: RelationRecord;
  readonly certain: boolean;
}

function hasInterval({ start, end }: RelationRecord): boolean {
  return start !== undefined || end !== undefined;
}

function isStated({ dateBasis }: RelationRecord): boolean {
  return dateBasis === "STATED";
}

/** True where a stated interval holds every day of `at`, whichever days its own ends mean; a missing end is open. */
function surelyHolds(relation: RelationRecord, at: DaySpan): boolean {
  const begun = relation.start === undefined || lastDay(relation.start) <= at.earliest;
  const notOver = relation.end === undefined || firstDay(relation.end) >= at.latest;
  return isStated(relation) && begun && notOver;
}

interface Observation extends OfficeEntry {
  /** Days from the observation to the time asked about: negative before it, 0 within it. */
  readonly days: number;
}

const DAY_MS = 86_400_000;

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

function distance(observed: PartialDate, at: DaySpan): number {
  if (lastDay(observed) < at.earliest) return daysBetween(at.earliest, lastDay(observed));
  return firstDay(observed) > at.latest ? daysBetween(at.latest, firstDay(observed)) : 0;
}

function observationsOf(relation: RelationRecord, at: DaySpan): readonly Observation[] {
  const isDay = at.earliest === at.latest;
  return relation.observed.map((observed) => ({ relation, days: distance(observed, at), certain: isDay && observed === at.earliest }));
}

/** Of the observations of one person, those nearest before, at and after the time: what was last known and what is next known. */
function nearest(observations: readonly Observation[]): readonly Observation[] {
  const within = observations.filter(({ days }) => days === 0);
  if (within.length > 0) return within;
  const before = Math.max(...observations.map(({ days }) => (days < 0 ? days : -Infinity)));
  const after = Math.min(...observations.map(({ days }) => (days > 0 ? days : Infinity)));
  return observations.filter(({ days }) => days === before || days === after);
}

function byDistance(a: Observation, b: Observation): number {
  return firstDifference(
    Math.abs(a.days) - Math.abs(b.days),
    Number(b.certain) - Number(a.certain),
    a.relation.id < b.relation.id ? -1 : 1,
  );
}

function once(observations: readonly Observation[]): readonly OfficeEntry[] {
  const first = new Map<string, OfficeEntry>();
  for (const { relation, certain } of observations) if (!first.has(relation.id)) first.set(relation.id, { relation, certain });
  return [...first.values()];
}

/** What was observed nearest to a time, for each person. */
function nearestObservations(relations: readonly RelationRecord[], at: DaySpan): readonly OfficeEntry[] {
  const persons = new Set(relations.map(({ source }) => source));
  const observations = relations.flatMap((relation) => observationsOf(relation, at));
  const chosen = [...persons].flatMap((person) => nearest(observations.filter(({ relation }) => relation.source === person)));
  return once(chosen.sort(byDistance));
}

/**
 * Offices at a time: intervals that may contain it, then what was observed nearest to it, then offices without any date.
 * Without a time all offices, in the order given; certain are those with a stated interval.
 */
export function officesAt(relations: readonly RelationRecord[], at: PartialDate | undefined): readonly OfficeEntry[] {
  if (at === undefined) return relations.map((relation) => ({ relation, certain: hasInterval(relation) && isStated(relation) }));
  const asked = { earliest: firstDay(at), latest: lastDay(at) };
  const intervals = relations.filter((relation) => {
    const span = hasInterval(relation) ? daySpan(relation) : undefined;
    return span !== undefined && mayOverlap(span, asked);
  });
  const dateless = relations.filter((relation) => !hasInterval(relation));
  const observed = dateless.filter((relation) => relation.observed.length > 0);
  const undated = dateless.filter((relation) => relation.observed.length === 0);
  return [
    ...intervals.map((relation) => ({ relation, certain: surelyHolds(relation, asked) })),
    ...nearestObservations(observed, asked),
    ...undated.map((relation) => ({ relation, certain: false })),
  ];
}
