import { compareText } from "./comparing.ts";
import { pairId } from "./drawnIds.ts";
import type { DrawnPair } from "./drawnPair.ts";
import { asOwn, type DrawnRelation } from "./drawnRelation.ts";
import { pairWords } from "./drawnWords.ts";
import type { Entities, Entity, Relation } from "./entity.ts";
import type { MeetingPair } from "./meetingLists.ts";
import type { PartsByEvent } from "./pairFacts.ts";
import type { StandIns } from "./today.ts";

export interface Meeting {
  readonly events: ReadonlySet<string>;
  readonly entities: Entities;
  readonly standIns: StandIns;
  /** All parts that the view knows, and the relations that filters leave. */
  readonly parts: PartsByEvent;
  readonly left: ReadonlySet<string>;
}

/** Says whether filters leave a pair at an event: not where the view knows the parts of these persons and all of them are filtered out. */
function counting({ parts, left }: Meeting): (pair: MeetingPair, event: string) => boolean {
  const isLeft = (actors: readonly string[], event: string): boolean => {
    const own = (parts.get(event) ?? []).filter(({ source }) => actors.includes(source.id));
    return own.length === 0 || own.some(({ id }) => left.has(id));
  };
  return ({ a, b, persons, grade }, event) =>
    grade !== "SAME_DELEGATION" && (persons.length === 0 ? isLeft([a], event) && isLeft([b], event) : isLeft([a, b, ...persons], event));
}

/** Those behind a pair who took part in these events. A pair names them for all its events: where the view does not know one's parts, all stay. */
function personsAt({ persons }: MeetingPair, events: readonly string[], parts: PartsByEvent): readonly string[] {
  const behind = new Set(persons);
  const known = events.map((event) => (parts.get(event) ?? []).map(({ source }) => source.id).filter((id) => behind.has(id)));
  if (known.some((ids) => ids.length === 0)) return persons;
  const present = new Set(known.flat());
  return persons.filter((id) => present.has(id));
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
    const persons = personsAt(pair, events, meeting.parts);
    for (const x of standIns(pair.a)) {
      for (const y of standIns(pair.b)) {
        if (x === y || entities.get(x) === undefined || entities.get(y) === undefined) continue;
        const [a, b] = x < y ? [x, y] : [y, x];
        const own = [pair.a, pair.b].filter((id) => id !== x && id !== y).flatMap((id) => entities.get(id) ?? []);
        const id = pairId(pair.grade, a, b);
        found.set(id, merged(found.get(id), { id, grade: pair.grade, a, b, events, persons, own }));
      }
    }
  }
  const newest = (x: string, y: string): number => compareText(startOf(entities.get(y)), startOf(entities.get(x)));
  return [...found.values()].map((pair) => ({ ...pair, events: [...pair.events].sort(newest) }));
}

/** A pair in the shape of a relation, so that whatever shows relations shows it too. */
export function pairRelation(pair: DrawnPair, entities: Entities, facts: readonly Relation[]): DrawnRelation | undefined {
  const [source, target] = [entities.get(pair.a), entities.get(pair.b)];
  if (source === undefined || target === undefined) return undefined;
  const dates = pair.events.flatMap((id) => {
    const event = entities.get(id);
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
