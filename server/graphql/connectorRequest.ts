import type { ConnectorRequest } from "../store/graphStore.ts";
import { entityIds, given, LIMITS, pageSize, relationFilter } from "./arguments.ts";
import type { QueryConnectorsArgs } from "./generated/resolverTypes.ts";

/** In which graph connectors are looked for, from the arguments of `connectors`. No ids at all: among all entities; an empty list of ids: none. */
export function connectorRequest({ ids, throughHubs, first, ...filter }: QueryConnectorsArgs): ConnectorRequest {
  const asked = given(ids);
  return {
    ...relationFilter(filter),
    ids: asked === undefined ? undefined : entityIds(asked, "ids", LIMITS.subgraphIds),
    throughHubs: throughHubs ?? false,
    first: pageSize(first),
  };
}
