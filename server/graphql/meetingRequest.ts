import { EVENT_KINDS, isEventKind, type EventKind } from "../../domain/kinds.ts";
import { WhometError } from "../errors.ts";
import type { MeetingGrade, MeetingRequest } from "../store/graphStore.ts";
import { entityId, modalitiesOf, pageRequest, statusesOf, timeRange } from "./arguments.ts";
import type { GraphqlContext } from "./context.ts";
import type { QueryWhoMetWhomArgs } from "./generated/resolverTypes.ts";
import { requireKnown } from "./requireKnown.ts";

function eventKinds(kinds: QueryWhoMetWhomArgs["eventKinds"]): readonly EventKind[] {
  if (kinds === null || kinds === undefined) return EVENT_KINDS;
  return [...new Set(kinds)].map((kind) => {
    if (isEventKind(kind)) return kind;
    throw new WhometError("BAD_REQUEST", `\`eventKinds\` takes ${EVENT_KINDS.join(", ")}: nobody meets at a ${kind}.`);
  });
}

/** Which meetings are asked for, from the arguments of `whoMetWhom`. NOT_FOUND where `participant` or `other` does not exist. */
export async function meetingRequest(context: GraphqlContext, request: QueryWhoMetWhomArgs): Promise<MeetingRequest> {
  const [participant, other] = [request.participant, request.other].map((id) =>
    id === null || id === undefined ? undefined : entityId(id),
  );
  if (participant === undefined && other !== undefined) {
    throw new WhometError("BAD_REQUEST", "`other` names the second of a pair: give the first as `participant`.");
  }
  await requireKnown(
    context,
    [participant, other].filter((id) => id !== undefined),
  );
  return {
    participant,
    other,
    level: request.level ?? "PERSON",
    grades: [...new Set<MeetingGrade>(request.grades ?? ["MET"])],
    eventKinds: eventKinds(request.eventKinds),
    ...timeRange(request),
    undated: request.undated ?? true,
    modalities: modalitiesOf(request.modalities),
    statuses: statusesOf(request.status),
    ...pageRequest(request),
  };
}
