import { firstDay, lastDay, LATEST_DAY, type PartialDate } from "../../../domain/partialDate.ts";
import type { Parameters } from "../cypherEngine.ts";
import type { RelationFilter } from "../graphStore.ts";

/** The parameters of a range of days: what may overlap stays. `ranged` is false where neither end is given. */
export function toRangeParameters({
  from,
  to,
  undated,
}: {
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
  undated: boolean;
}) {
  return {
    ranged: from !== undefined || to !== undefined,
    undated,
    from: from === undefined ? "" : firstDay(from),
    to: to === undefined ? LATEST_DAY : lastDay(to),
  };
}

/** The parameters that statements over relations filter by. */
export function toFilterParameters(filter: RelationFilter): Parameters {
  return {
    types: filter.types ?? [],
    direction: filter.direction ?? "BOTH",
    kinds: filter.kinds ?? [],
    modalities: filter.modalities,
    statuses: filter.statuses,
    ...toRangeParameters(filter),
  };
}
