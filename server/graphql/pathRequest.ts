import type { PathRequest } from "../store/graphStore.ts";
import { entityIds, hopLimit, modalitiesOf, pageSize, relationTypes, statusesOf } from "./arguments.ts";
import type { GraphqlContext } from "./context.ts";
import type { QueryPathsArgs } from "./generated/resolverTypes.ts";
import { requireKnown } from "./requireKnown.ts";

/** What a path is asked to be, from the arguments of `paths`. NOT_FOUND where an end does not exist. */
export async function pathRequest(context: GraphqlContext, request: QueryPathsArgs): Promise<PathRequest> {
  const from = entityIds(request.from, "from");
  const to = entityIds(request.to, "to");
  await requireKnown(context, [...from, ...to]);
  return {
    from,
    to,
    maxHops: hopLimit(request.maxHops),
    first: pageSize(request.first, 5),
    types: relationTypes(request.types),
    excludeTypes: relationTypes(request.excludeTypes),
    excludeIds: entityIds(request.excludeIds ?? [], "excludeIds"),
    throughHubs: request.throughHubs ?? false,
    inTimeOrder: request.inTimeOrder ?? false,
    modalities: modalitiesOf(request.modalities),
    statuses: statusesOf(request.status),
  };
}
