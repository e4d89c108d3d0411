import { compareMeetingPairs, findMeetingPairs, lastMeetingDay, type MeetingGrade, type MeetingPair } from "../../../domain/meetings.ts";
import type { EntityId } from "../../../domain/ids.ts";
import { WhometError } from "../../errors.ts";
import type { MeetingRequest, Page } from "../graphStore.ts";
import type { Ask } from "./ask.ts";
import { encodeCursor, keyAfter } from "./cursor.ts";
import { readMeetingFacts } from "./meetingFacts.ts";
import { toPage } from "./pages.ts";

/** Comparisons of two participants of one event in one question. */
const MAX_COMPARISONS = 5_000_000;

function cursorOf(pair: MeetingPair): string {
  return encodeCursor("meetings", [lastMeetingDay(pair), pair.a, pair.b, pair.grade]);
}

/** The pairs behind the one that a cursor names. */
function pairsAfter(pairs: readonly MeetingPair[], { after, participant }: MeetingRequest): readonly MeetingPair[] {
  if (after === undefined) return pairs;
  const { last, a, b, grade } = keyAfter("meetings", after, { last: "", a: "", b: "", grade: "" });
  const key = { a: a as EntityId, b: b as EntityId, grade: grade as MeetingGrade, last: last === "" ? undefined : last };
  return pairs.filter((pair) => compareMeetingPairs(pair, key, participant !== undefined) > 0);
}

/** Who met whom, computed from who took part in what. LIMIT_EXCEEDED where too many events or participants would have to be compared. */
export async function readMeetingPairs(ask: Ask, request: MeetingRequest): Promise<Page<MeetingPair>> {
  const facts = await readMeetingFacts(ask, request);
  const comparisons = [...facts.participations.values()].reduce((sum, { length }) => sum + (length * length) / 2, 0);
  if (comparisons > MAX_COMPARISONS) {
    throw new WhometError("LIMIT_EXCEEDED", "too many participants would have to be compared; give a participant, fewer kinds of event, or a range of dates");
  }
  const pairs = findMeetingPairs(facts, request);
  return toPage(pairsAfter(pairs, request).slice(0, request.first + 1), request.first, pairs.length, cursorOf);
}
