import { kindOfId } from "./ids.ts";
import type { MeetingEvent, Presence } from "./presence.ts";
import type { Structure } from "./structure.ts";

/** Best first. MET: on different sides, as the source says. SAME_DELEGATION: on one side. SAME_EVENT: both named at it, no more. */
export const MEETING_GRADES = ["MET", "SAME_DELEGATION", "SAME_EVENT"] as const;
export type MeetingGrade = (typeof MEETING_GRADES)[number];

/** The better of two grades. */
export function bestGrade(a: MeetingGrade, b: MeetingGrade): MeetingGrade {
  return MEETING_GRADES.indexOf(a) <= MEETING_GRADES.indexOf(b) ? a : b;
}

interface Company {
  /** Everybody at the event. */
  readonly all: readonly Presence[];
  readonly structure: Structure;
}

type Sides = "SAME" | "DIFFERENT" | "UNKNOWN";

function compareSides(p: Presence, q: Presence, structure: Structure): Sides {
  if (p.sides.length === 0 || q.sides.length === 0) return "UNKNOWN";
  return p.sides.some((side) => q.sides.some((other) => structure.areOne(side, other))) ? "SAME" : "DIFFERENT";
}

/** Whether both belong to one country and somebody else at the event does not: two provinces that receive a foreign guest have not met each other. */
function facedTogether(p: Presence, q: Presence, all: readonly Presence[]): boolean {
  const shared = p.countries.filter((country) => q.countries.includes(country));
  return shared.some((country) => all.some((third) => third.sides.length > 0 && !third.countries.includes(country)));
}

function signedTogether(p: Presence, q: Presence): boolean {
  return [...p.signed].some((agreement) => q.signed.has(agreement));
}

function receivedTheOther(p: Presence, q: Presence): boolean {
  return (p.hosted && q.attended) || (q.hosted && p.attended);
}

/** What an event says of two who were at it. Never MET for two of one side, nor where a side is not known. */
export function gradeOf(event: MeetingEvent, [p, q]: readonly [Presence, Presence], company: Company): MeetingGrade {
  const sides = compareSides(p, q, company.structure);
  if (sides === "SAME") return "SAME_DELEGATION";
  if (sides === "UNKNOWN") return "SAME_EVENT";
  const kind = kindOfId(event.id);
  const says = signedTogether(p, q) || kind === "MEETING" || (kind === "VISIT" && receivedTheOther(p, q));
  if (!says) return "SAME_EVENT";
  if (!facedTogether(p, q, company.all)) return "MET";
  return kind === "CONFERENCE" ? "SAME_EVENT" : "SAME_DELEGATION";
}
