import { CHANGE_KINDS, FACT_KINDS } from "../../domain/changes.ts";
import type { ChangesRequest } from "../store/graphStore.ts";
import { kindsOf, pageRequest, relationTypes, statusesOf } from "./arguments.ts";
import type { QueryNewSinceArgs } from "./generated/resolverTypes.ts";

/** Which changes are asked for, from the arguments of `newSince`; each sort once, in the order in which they are counted. */
export function changesRequest(request: QueryNewSinceArgs): ChangesRequest {
  const { dataVersion, changes, what, kinds, types, status } = request;
  return {
    since: dataVersion,
    changes: CHANGE_KINDS.filter((change) => changes?.includes(change) ?? true),
    what: FACT_KINDS.filter((sort) => what?.includes(sort) ?? true),
    kinds: kindsOf(kinds),
    types: relationTypes(types),
    statuses: statusesOf(status),
    ...pageRequest(request),
  };
}
