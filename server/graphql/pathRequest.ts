import type { PathRequest } from "../store/graphStore.ts";
import { entityIds, hopLimit, modalitiesOf, pageSize, relationTypes, statusesOf } from "./arguments.ts";
import type { QueryPathsArgs } from "./generated/resolverTypes.ts";

/** What a path is asked to be, from the arguments of `paths`. */
export function pathRequest(request: QueryPathsArgs): PathRequest {
  const from = entityIds(request.from, "from");
  const to = entityIds(request.to, "to");
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
