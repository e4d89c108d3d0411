import type { CountDimension } from "../../domain/factCounts.ts";
import { WhometError } from "../errors.ts";
import type { FactCountRequest } from "../store/graphStore.ts";
import { boundedList, entityIds, given, relationFilter } from "./arguments.ts";
import type { QueryCountFactsArgs } from "./generated/resolverTypes.ts";

const MOST_DIMENSIONS = 2;

function dimensionsOf(by: readonly CountDimension[]): readonly CountDimension[] {
  boundedList(by, { argument: "by", limit: MOST_DIMENSIONS, advice: "count by one or two, and narrow with the filters" });
  if (by.length > 0 && new Set(by).size === by.length) return by;
  throw new WhometError("BAD_REQUEST", "`by` takes one or two different dimensions, as in `by: [KIND, PROVINCE]`.");
}

/** What is counted and by what, from the arguments of `countFacts`. No ids at all: all facts; an empty list of ids: none. */
export function factCountRequest({ by, count, ids, rollUp, ...filter }: QueryCountFactsArgs): FactCountRequest {
  const asked = given(ids);
  return {
    ...relationFilter(filter),
    by: dimensionsOf(by),
    count: count ?? "RELATIONS",
    ids: asked === undefined ? undefined : entityIds(asked),
    rollUp: rollUp ?? false,
  };
}
