import { compareText } from "./comparing.ts";
import { pairId } from "./drawnIds.ts";
import type { DrawnPair } from "./drawnPair.ts";
import { asOwn, type DrawnRelation } from "./drawnRelation.ts";
import { pairWords } from "./drawnWords.ts";
import type { Entities, Entity, Relation } from "./entity.ts";
import type { MeetingPair } from "./meetingLists.ts";
import type { StandIns } from "./today.ts";

const TAKING_PART = ["ATTENDED", "HOSTED", "SIGNED"];

export interface Meeting {
  readonly events: ReadonlySet<string>;
  readonly entities: Entities;
  readonly standIns: StandIns;
  /** All participations of the view, and which of them filters leave. */
  readonly relations: readonly Relation[];
  readonly left: ReadonlySet<string>;
}

/** True for a relation that says who took part in an event. */
export function isTakingPart({ type }: Relation): boolean {
  return TAKING_PART.includes(type);
}

/** Says whether filters leave a pair at an event: not where the view knows the parts of these persons and all of them are filtered out. */
function counting({ relations, left }: Meeting): (pair: MeetingPair, event: string) => boolean {
  const byEvent = new Map<string, Relation[]>();
  for (const relation of relations.filter(isTakingPart)) {
    const known = byEvent.get(relation.target.id);
    if (known === undefined) byEvent.set(relation.target.id, [relation]);
    else known.push(relation);
  }
  const isLeft = (actors: readonly string[], event: string): boolean => {
    const parts = (byEvent.get(event) ?? []).filter(({ source }) => actors.includes(source.id));
    return parts.length === 0 || parts.some(({ id }) => left.has(id));
  };
  return ({ a, b, persons, grade }, event) =>
    grade !== "SAME_DELEGATION" && (persons.length === 0 ? isLeft([a], event) && isLeft([b], event) : isLeft([a, b, ...persons], event));
}

function startOf(entity: Entity | undefined): string {
  return entity !== undefined && "dateBasis" in entity ? (entity.start ?? entity.end ?? "") : "";
}

function merged(before: DrawnPair | undefined, next: DrawnPair): DrawnPair {
  if (before === undefined) return next;
  const own = [...before.own, ...next.own.filter(({ id }) => before.own.every((each) => each.id !== id))];
  return {
    ...before,
    events: [...new Set([...before.events, ...next.events])],
    persons: [...new Set([...before.persons, ...next.persons])],
    own,
  };
}

/** The pairs of lists as they stand today, at these events only; pairs whose ends have become one unit are dropped. */
export function drawnPairs(pairs: readonly MeetingPair[], meeting: Meeting): DrawnPair[] {
  const { events: wanted, entities, standIns } = meeting;
  const counts = counting(meeting);
  const found = new Map<string, DrawnPair>();
  for (const pair of pairs) {
    const events = pair.events.filter((event) => wanted.has(event) && counts(pair, event));
    if (events.length === 0) continue;
    for (const x of standIns(pair.a)) {
      for (const y of standIns(pair.b)) {
        if (x === y || entities[x] === undefined || entities[y] === undefined) continue;
        const [a, b] = x < y ? [x, y] : [y, x];
        const own = [pair.a, pair.b].filter((id) => id !== x && id !== y).flatMap((id) => entities[id] ?? []);
        const id = pairId(pair.grade, a, b);
        found.set(id, merged(found.get(id), { id, grade: pair.grade, a, b, events, persons: pair.persons, own }));
      }
    }
  }
  const newest = (x: string, y: string): number => compareText(startOf(entities[y]), startOf(entities[x]));
  return [...found.values()].map((pair) => ({ ...pair, events: [...pair.events].sort(newest) }));
}

/** A pair in the shape of a relation, so that whatever shows relations shows it too. */
export function pairRelation(pair: DrawnPair, entities: Entities, facts: readonly Relation[]): DrawnRelation | undefined {
  const [source, target] = [entities[pair.a], entities[pair.b]];
  if (source === undefined || target === undefined) return undefined;
  const dates = pair.events.flatMap((id) => {
    const event = entities[id];
    return event !== undefined && "dateBasis" in event ? [event] : [];
  });
  const starts = dates.flatMap(({ start, end }) => start ?? end ?? []).sort(compareText);
  const ends = dates.flatMap(({ start, end }) => end ?? start ?? []).sort(compareText);
  const [first] = facts;
  const relation: Relation = {
    id: pair.id,
    type: pair.grade,
    source,
    target,
    role: null,
    qualifiers: [],
    start: starts[0] ?? null,
    end: ends.at(-1) ?? null,
    dateBasis: starts.length === 0 ? "NONE" : "STATED",
    observed: [],
    modality: "ASSERTED",
    attributedTo: null,
    status: "ACCEPTED",
    sourceCount: Math.max(1, ...facts.map(({ sourceCount }) => sourceCount)),
    firstEvidence: first?.firstEvidence ?? [],
  };
  const words = { en: pairWords(pair, { entities, relation }, "EN"), vi: pairWords(pair, { entities, relation }, "VI") };
  return { ...relation, words, times: pair.events.length, ...asOwn(pair.own) };
}
