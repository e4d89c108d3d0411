import { EVENT_KINDS } from "../../../domain/kinds.ts";
import { pageSize } from "../arguments.ts";
import type { EventResolvers, MeetingResolvers } from "../generated/resolverTypes.ts";
import { countLinks, linkedEntities, linkedEntity } from "../linkedEntities.ts";
import { PARTICIPANTS, participationsOf } from "../participations.ts";

const EVENT_TYPES: Readonly<Record<string, "Conference" | "Meeting" | "Visit">> = {
  CONFERENCE: "Conference",
  MEETING: "Meeting",
  VISIT: "Visit",
};

export const Event: EventResolvers = { __resolveType: ({ kind }) => EVENT_TYPES[kind] ?? null };

/** What conferences, meetings and visits resolve in the same way. */
export const eventFields = {
  start: ({ details }) => details.start,
  end: ({ details }) => details.end,
  dateBasis: ({ details }) => details.dateBasis ?? "NONE",
  location: ({ id }, _, context) => linkedEntity(context, id, { types: ["HELD_IN"], direction: "OUT" }),
  partOf: ({ id }, _, context) => linkedEntity(context, id, { types: ["PART_OF"], direction: "OUT", kinds: EVENT_KINDS }),
  isSet: ({ details }) => details.isSet ?? false,
  count: ({ details }) => details.count,
  participants: async ({ id }, { first }, context) => (await participationsOf(context, id)).slice(0, pageSize(first, 50)),
  participantCount: ({ id }, _, context) => countLinks(context, id, PARTICIPANTS),
  agreements: ({ id }, _, context) => linkedEntities(context, id, { types: ["AGREED_AT"], direction: "IN", kinds: ["AGREEMENT"] }),
} satisfies MeetingResolvers;
