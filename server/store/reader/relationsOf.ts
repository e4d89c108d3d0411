import type { EntityId } from "../../../domain/ids.ts";
import type { RelationRecord } from "../../../domain/records.ts";
import type { Page, PageRequest, RelationFilter } from "../graphStore.ts";
import type { Ask } from "./ask.ts";
import { keyAfter } from "./cursor.ts";
import { COUNT_CAP } from "./pages.ts";
import { toFilterParameters } from "./relationFilter.ts";
import { toRelationPages } from "./relationPages.ts";
import { BEFORE_ALL_RELATIONS } from "./relationPosition.ts";

/** For each id a page of its relations, in two statements whatever the number of ids. */
export async function readRelationsOf(
  ask: Ask,
  request: { ids: readonly EntityId[]; filter: RelationFilter; page: PageRequest },
): Promise<ReadonlyMap<EntityId, Page<RelationRecord>>> {
  const { filter, page } = request;
  const { latest, relation } = keyAfter("relations", page.after, BEFORE_ALL_RELATIONS);
  const ids = [...new Set(request.ids)];
  if (ids.length === 0) return new Map();
  const rows = ids.map((id) => ({ id, latest, relation }));
  const parameters = toFilterParameters(filter);
  const [found, totals] = await Promise.all([
    ask("relations-of", { rows, ...parameters, limit: page.first + 1 }),
    ask("count-relations-of", { rows: ids.map((id) => ({ id })), ...parameters, cap: COUNT_CAP }),
  ]);
  return toRelationPages(ids, { rows: found, totals, first: page.first });
}
