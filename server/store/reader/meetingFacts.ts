import { kindOfId, type EntityId } from "../../../domain/ids.ts";
import type { EntityDetails } from "../../../domain/records.ts";
import type { MeetingEvent, MeetingFacts, Participation } from "../../../domain/presence.ts";
import { createStructure } from "../../../domain/structure.ts";
import { WhometError } from "../../errors.ts";
import type { Row } from "../cypherEngine.ts";
import type { MeetingRequest } from "../graphStore.ts";
import type { Ask } from "./ask.ts";
import { optionalText } from "./datingColumns.ts";
import { readOffices } from "./offices.ts";
import { groupRows, textColumn } from "./pages.ts";
import { toRangeParameters } from "./relationFilter.ts";
import { readStructureAbove } from "./structureAbove.ts";

const MAX_EVENTS = 50_000;
const MAX_PARTICIPATIONS = 400_000;

function refuse(what: "events" | "participations", limit: number, asked: number): WhometError {
  return new WhometError(
    "LIMIT_EXCEEDED",
    `too many ${what} would have to be read; give a participant, fewer kinds of event, or a range of dates`,
    { details: { argument: what, limit, asked } },
  );
}

/** The events in question: those of one person where one is asked for, else all of the kinds and days. */
async function readEvents(ask: Ask, request: MeetingRequest): Promise<readonly MeetingEvent[]> {
  const parameters = { kinds: request.eventKinds, ...toRangeParameters(request), limit: MAX_EVENTS + 1 };
  const person = request.level === "PERSON" ? (request.participant ?? request.other) : undefined;
  const rows =
    person === undefined ? await ask("events-of-kinds", parameters) : await ask("events-of-participant", { ...parameters, id: person });
  if (rows.length > MAX_EVENTS) throw refuse("events", MAX_EVENTS, rows.length);
  return rows.map((row) => {
    const { start, end } = JSON.parse(textColumn(row, "details")) as EntityDetails;
    return { id: textColumn(row, "id") as EntityId, start, end };
  });
}

function optionalId(row: Row, column: string): EntityId | undefined {
  return optionalText(row, column) as EntityId | undefined;
}

function toParticipation(row: Row): Participation {
  const agreement = textColumn(row, "role") === "witness" ? undefined : optionalId(row, "agreement");
  const type = row["agreement"] === undefined ? (textColumn(row, "type") as Participation["type"]) : "SIGNED";
  return {
    event: textColumn(row, "event") as EntityId,
    actor: textColumn(row, "actor") as EntityId,
    type,
    onBehalfOf: optionalId(row, "onBehalfOf"),
    agreement,
  };
}

async function readParticipations(
  ask: Ask,
  events: readonly MeetingEvent[],
  { modalities, statuses }: MeetingRequest,
): Promise<ReadonlyMap<EntityId, readonly Participation[]>> {
  if (events.length === 0) return new Map();
  const parameters = { ids: events.map(({ id }) => id), modalities, statuses, limit: MAX_PARTICIPATIONS + 1 };
  const [present, signed] = await Promise.all([ask("participations-at", parameters), ask("signatures-at", parameters)]);
  const asked = present.length + signed.length;
  if (asked > MAX_PARTICIPATIONS) throw refuse("participations", MAX_PARTICIPATIONS, asked);
  return groupRows([...present, ...signed], "event", toParticipation) as ReadonlyMap<EntityId, readonly Participation[]>;
}

/** All that a question about meetings rests on: events, who took part, the offices of these, and what belongs to what. */
export async function readMeetingFacts(ask: Ask, request: MeetingRequest): Promise<MeetingFacts> {
  const events = await readEvents(ask, request);
  const participations = await readParticipations(ask, events, request);
  const parts = [...participations.values()].flat();
  const actors = [...new Set(parts.map(({ actor }) => actor))];
  const [offices, homes] = await Promise.all([
    readOffices(
      ask,
      actors.filter((actor) => kindOfId(actor) === "OFFICIAL"),
    ),
    ask("home-countries", {}),
  ]);
  const acting = [
    ...actors,
    ...parts.map(({ onBehalfOf }) => onBehalfOf).filter((side) => side !== undefined),
    ...[...offices.values()].flat().map(({ of }) => of),
  ];
  const links = await readStructureAbove(
    ask,
    acting.filter((id) => kindOfId(id) !== "OFFICIAL"),
  );
  return {
    events,
    participations,
    offices,
    structure: createStructure(
      links,
      homes.map((row) => textColumn(row, "country") as EntityId),
    ),
  };
}
