import type { EntityId } from "../../../domain/ids.ts";
import { compareMeetingPairs, createPairing, lastMeetingDay, type MeetingGrade, type MeetingPair } from "../../../domain/meetings.ts";
import { sortInSteps, type Steps } from "../../../domain/steps.ts";
import type { MeetingFacts } from "../../../domain/presence.ts";
import { WhometError } from "../../errors.ts";
import type { GraphReader, MeetingRequest, Page } from "../graphStore.ts";
import { inTurns } from "../inTurns.ts";
import type { Ask } from "./ask.ts";
import { encodeCursor, keyAfter } from "./cursor.ts";
import { readDataVersion } from "./dataVersion.ts";
import { readMeetingFacts } from "./meetingFacts.ts";
import { toPage } from "./pages.ts";
import { createVersionCache, type VersionCache } from "./versionCache.ts";

/** Comparisons of two participants of one event in one question. */
const MAX_COMPARISONS = 5_000_000;
const REMEMBERED_FACTS = 1;
const REMEMBERED_LISTS = 4;

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

function checkSize({ participations }: MeetingFacts): void {
  const asked = [...participations.values()].reduce((sum, { length }) => sum + (length * length) / 2, 0);
  if (asked > MAX_COMPARISONS) {
    throw new WhometError(
      "LIMIT_EXCEEDED",
      "too many participants would have to be compared; give a participant, fewer kinds of event, or a range of dates",
      { details: { argument: "comparisons", limit: MAX_COMPARISONS, asked } },
    );
  }
}

function* computePairs(facts: MeetingFacts, request: MeetingRequest): Steps<readonly MeetingPair[]> {
  checkSize(facts);
  const pairing = createPairing(facts, request);
  for (const event of facts.events) {
    yield* pairing.add(event);
    yield;
  }
  return yield* pairing.pairs();
}

/** What of a request decides which facts are read. */
function factsAsked({ eventKinds, from, to, undated, modalities, statuses }: MeetingRequest): string {
  return JSON.stringify([eventKinds, from, to, undated, modalities, statuses]);
}

function listAsked(request: MeetingRequest): string {
  const { participant, other, level, grades } = request;
  return JSON.stringify([participant, other, level, grades, factsAsked(request)]);
}

/** Reads the facts of a request: those of one person fresh, all others once for a version of the data. */
function readFacts(ask: Ask, cache: VersionCache<MeetingFacts>, request: MeetingRequest): Promise<MeetingFacts> {
  const isOfPerson = request.level === "PERSON" && (request.participant ?? request.other) !== undefined;
  return isOfPerson ? readMeetingFacts(ask, request) : cache.get(factsAsked(request), () => readMeetingFacts(ask, request));
}

function pageOf(pairs: readonly MeetingPair[], request: MeetingRequest): Page<MeetingPair> {
  return toPage(pairsAfter(pairs, request).slice(0, request.first + 1), { first: request.first, total: pairs.length, cursorOf });
}

/** The pairs of one participant among all pairs, as if they had been asked for alone. */
function* pairsOf(participant: EntityId, pairs: readonly MeetingPair[]): Steps<readonly MeetingPair[]> {
  const own = pairs.filter(({ a, b }) => a === participant || b === participant);
  yield;
  const turned = own.map((pair) => (pair.a === participant ? pair : { ...pair, a: pair.b, b: pair.a }));
  return yield* sortInSteps(turned, (x, y) => compareMeetingPairs(x, y, true));
}

function* pagesOf(
  participants: readonly EntityId[],
  pairs: readonly MeetingPair[],
  request: MeetingRequest,
): Steps<ReadonlyMap<EntityId, Page<MeetingPair>>> {
  const pages = new Map<EntityId, Page<MeetingPair>>();
  for (const participant of participants) pages.set(participant, pageOf(yield* pairsOf(participant, pairs), { ...request, participant }));
  return pages;
}

/**
 * Who met whom, computed from who took part in what, and remembered for the pages of one list. LIMIT_EXCEEDED where too many events
 * or participants would have to be compared.
 */
export function createMeetingPairs(ask: Ask): Pick<GraphReader, "meetingPairs" | "meetingPairsOf"> {
  const facts = createVersionCache<MeetingFacts>({ max: REMEMBERED_FACTS }, () => readDataVersion(ask));
  const lists = createVersionCache<readonly MeetingPair[]>({ max: REMEMBERED_LISTS, stopsAlone: true }, () => readDataVersion(ask));
  const allPairs = (request: MeetingRequest): Promise<readonly MeetingPair[]> =>
    lists.get(listAsked(request), async () => inTurns(computePairs(await readFacts(ask, facts, request), request)));
  return {
    meetingPairs: async (request) => pageOf(await allPairs(request), request),
    async meetingPairsOf(participants, request) {
      const [only] = participants;
      const isAlone = only !== undefined && participants.length === 1;
      const pairs = await allPairs(isAlone ? { ...request, participant: only } : request);
      return inTurns(pagesOf(participants, pairs, request));
    },
  };
}
