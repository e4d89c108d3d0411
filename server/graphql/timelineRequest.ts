import type { TimelineRequest } from "../store/graphStore.ts";
import { entityIds, given, modalitiesOf, relationTypes } from "./arguments.ts";
import type { QueryTimelineArgs } from "./generated/resolverTypes.ts";

/** Which facts a timeline counts, from the arguments of `timeline`. No ids at all: every fact; an empty list of ids: none. */
export function timelineRequest({ ids, types, by, modalities }: QueryTimelineArgs): TimelineRequest {
  const asked = given(ids);
  return {
    ids: asked === undefined ? undefined : entityIds(asked),
    types: relationTypes(types),
    by: by ?? "YEAR",
    modalities: modalitiesOf(modalities),
  };
}
