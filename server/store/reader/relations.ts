import type { RelationId, RelationRecord } from "../../../domain/records.ts";
import { toRelationRecord } from "../recordRows.ts";
import type { Ask } from "./ask.ts";
import { mapColumn } from "./pages.ts";

/** Relations by their ids, in the order asked; undefined where there is none. */
export async function readRelations(ask: Ask, ids: readonly RelationId[]): Promise<readonly (RelationRecord | undefined)[]> {
  if (ids.length === 0) return [];
  const rows = await ask("relations-by-ids", { ids: [...new Set(ids)] });
  const found = new Map(rows.map((row) => toRelationRecord(mapColumn(row, "relation"))).map((relation) => [relation.id, relation]));
  return ids.map((id) => found.get(id));
}
