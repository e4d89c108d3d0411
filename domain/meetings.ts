import { kindOfId, type EntityId } from "./ids.ts";
import { bestGrade, gradeOf, MEETING_GRADES, type MeetingGrade } from "./meetingGrade.ts";
import { firstDay, lastDay, type PartialDate } from "./partialDate.ts";
import { sortInSteps, type Steps } from "./steps.ts";
import { toPresences, type ActorLevel, type MeetingEvent, type MeetingFacts, type Presence } from "./presence.ts";

export type { MeetingGrade } from "./meetingGrade.ts";
export type { ActorLevel } from "./presence.ts";

/** Two actors and the events that join them at one grade. */
export interface MeetingPair {
  readonly a: EntityId;
  readonly b: EntityId;
  readonly grade: MeetingGrade;
  /** Distinct events. */
  readonly count: number;
  /** Earliest possible start and latest possible end of the events, as the sources print them. */
  readonly first?: PartialDate | undefined;
  readonly last?: PartialDate | undefined;
  /** Ids of the events, newest first. */
  readonly events: readonly EntityId[];
  /** The persons behind a pair of organisations or territories. */
  readonly persons: readonly EntityId[];
}

export interface MeetingQuestion {
  readonly level: ActorLevel;
  readonly grades: readonly MeetingGrade[];
  readonly participant?: EntityId | undefined;
  readonly other?: EntityId | undefined;
}

interface Joined {
  readonly a: EntityId;
  readonly b: EntityId;
  readonly persons: Set<EntityId>;
}

type Meeting = Joined & { readonly event: MeetingEvent; readonly grade: MeetingGrade };

/** The pair in the order of the answer, or undefined where the question does not ask for it. */
function orderPair(x: EntityId, y: EntityId, { participant, other }: MeetingQuestion): readonly [EntityId, EntityId] | undefined {
  if (x === y) return undefined;
  const [a, b] = participant === y || (participant === undefined && y < x) ? [y, x] : [x, y];
  if (participant !== undefined && a !== participant) return undefined;
  const asked = other === undefined || other === b || (participant === undefined && other === a);
  return asked ? [a, b] : undefined;
}

/** Whether two presences can pair at any of the grades asked for: at a conference only signatories can have met. */
function mayCount(kind: string | undefined, { grades }: MeetingQuestion, presence: Presence): boolean {
  return presence.counted.length > 0 && (kind !== "CONFERENCE" || presence.signed.size > 0 || grades.some((grade) => grade !== "MET"));
}

/** The pairs of one event: each at the best grade with which any two of its actors joined there. */
function* meetingsAt(event: MeetingEvent, facts: MeetingFacts, question: MeetingQuestion): Steps<readonly Meeting[]> {
  const all = toPresences(event, facts, question.level);
  const kind = kindOfId(event.id);
  const presences = all.filter((presence) => mayCount(kind, question, presence));
  const found = new Map<string, Meeting>();
  for (const [index, p] of presences.entries()) {
    for (const q of presences.slice(index + 1)) {
      const pairs = p.counted.flatMap((x) => q.counted.map((y) => orderPair(x, y, question))).filter((pair) => pair !== undefined);
      if (pairs.length === 0) continue;
      const grade = gradeOf(event, [p, q], { all, structure: facts.structure });
      const persons = [p.actor, q.actor].filter((actor) => question.level !== "PERSON" && kindOfId(actor) === "OFFICIAL");
      for (const [a, b] of pairs) {
        const key = `${a} ${b}`;
        const before = found.get(key);
        if (before?.grade === grade) persons.forEach((person) => before.persons.add(person));
        else if (before === undefined || bestGrade(before.grade, grade) === grade)
          found.set(key, { a, b, grade, event, persons: new Set(persons) });
      }
    }
    yield;
  }
  return [...found.values()].filter(({ grade }) => question.grades.includes(grade));
}

function lastDayOf({ start, end }: MeetingEvent): string {
  const last = end ?? start;
  return last === undefined ? "" : lastDay(last);
}

function newestFirst(x: MeetingEvent, y: MeetingEvent): number {
  const [lastX, lastY] = [lastDayOf(x), lastDayOf(y)];
  if (lastX !== lastY) return lastX > lastY ? -1 : 1;
  return x.id < y.id ? -1 : 1;
}

function toPair(meetings: readonly [Meeting, ...Meeting[]]): MeetingPair {
  const [{ a, b, grade }] = meetings;
  const events = meetings.map(({ event }) => event).sort(newestFirst);
  const starts = events.map(({ start, end }) => start ?? end).filter((date) => date !== undefined);
  const [first] = starts.sort((x, y) => (firstDay(x) === firstDay(y) ? x.length - y.length : firstDay(x) < firstDay(y) ? -1 : 1));
  const newest = events[0];
  return {
    a,
    b,
    grade,
    count: events.length,
    first,
    last: newest?.end ?? newest?.start,
    events: events.map(({ id }) => id),
    persons: [...new Set(meetings.flatMap(({ persons }) => [...persons]))].sort(),
  };
}

/** The latest possible day of a pair's last meeting; empty where none is dated. */
export function lastMeetingDay({ last }: Pick<MeetingPair, "last">): string {
  return last === undefined ? "" : lastDay(last);
}

/** The order of pairs: of one participant newest last meeting first, else by ids; then by ids and grade. */
export function compareMeetingPairs(
  x: Pick<MeetingPair, "a" | "b" | "grade" | "last">,
  y: Pick<MeetingPair, "a" | "b" | "grade" | "last">,
  byDate: boolean,
): number {
  const [lastX, lastY] = byDate ? [lastMeetingDay(x), lastMeetingDay(y)] : ["", ""];
  if (lastX !== lastY) return lastX > lastY ? -1 : 1;
  if (x.a !== y.a) return x.a < y.a ? -1 : 1;
  if (x.b !== y.b) return x.b < y.b ? -1 : 1;
  return MEETING_GRADES.indexOf(x.grade) - MEETING_GRADES.indexOf(y.grade);
}

/** Pairs as they come together, event by event, so that a long list of events need not be worked through in one go. */
export interface Pairing {
  add(event: MeetingEvent): Steps<void>;
  /** Each pair at each grade asked for, in the order of pairs. */
  pairs(): Steps<readonly MeetingPair[]>;
}

/** Who met whom at the events that are added. A pair of an actor with itself is dropped. */
export function createPairing(facts: MeetingFacts, question: MeetingQuestion): Pairing {
  const groups = new Map<string, [Meeting, ...Meeting[]]>();
  return {
    *add(event) {
      for (const meeting of yield* meetingsAt(event, facts, question)) {
        const key = `${meeting.a} ${meeting.b} ${meeting.grade}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [meeting]);
        else group.push(meeting);
      }
    },
    *pairs() {
      const pairs: MeetingPair[] = [];
      for (const meetings of groups.values()) {
        pairs.push(toPair(meetings));
        yield;
      }
      return yield* sortInSteps(pairs, (x, y) => compareMeetingPairs(x, y, question.participant !== undefined));
    },
  };
}
