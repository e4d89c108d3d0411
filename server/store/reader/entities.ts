import type { EntityId } from "../../../domain/ids.ts";
import type { StoredEntity } from "../graphStore.ts";
import { toStoredEntity } from "../recordRows.ts";
import type { Ask } from "./ask.ts";
import { mapColumn } from "./pages.ts";

/** Entities by their ids, in the order asked; undefined where there is none. */
export async function readEntities(ask: Ask, ids: readonly EntityId[]): Promise<readonly (StoredEntity | undefined)[]> {
  if (ids.length === 0) return [];
  const rows = await ask("entities-by-ids", { ids: [...new Set(ids)] });
  const found = new Map(rows.map((row) => toStoredEntity(mapColumn(row, "entity"))).map((entity) => [entity.id, entity]));
  return ids.map((id) => found.get(id));
}
