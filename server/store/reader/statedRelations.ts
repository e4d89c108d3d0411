import type { EntityId } from "../../../domain/ids.ts";
import type { ReviewStatus } from "../../../domain/modality.ts";
import type { RelationRecord } from "../../../domain/records.ts";
import type { Page, PageRequest } from "../graphStore.ts";
import type { Ask } from "./ask.ts";
import { keyAfter } from "./cursor.ts";
import { COUNT_CAP } from "./pages.ts";
import { toRelationPages } from "./relationPages.ts";
import { BEFORE_ALL_RELATIONS } from "./relationPosition.ts";

/** For each document a page of the relations that it states. */
export async function readStatedRelations(
  ask: Ask,
  request: { documents: readonly EntityId[]; statuses: readonly ReviewStatus[]; page: PageRequest },
): Promise<ReadonlyMap<EntityId, Page<RelationRecord>>> {
  const { statuses, page } = request;
  const { latest, relation } = keyAfter("relations", page.after, BEFORE_ALL_RELATIONS);
  const ids = [...new Set(request.documents)];
  if (ids.length === 0) return new Map();
  const [rows, totals] = await Promise.all([
    ask("stated-relations", { rows: ids.map((id) => ({ id, latest, relation })), statuses, limit: page.first + 1 }),
    ask("count-stated-relations", { ids, statuses, cap: COUNT_CAP }),
  ]);
  return toRelationPages(ids, { rows, totals, first: page.first });
}
