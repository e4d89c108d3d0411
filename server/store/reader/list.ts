import type { GraphReader, Page, StoredEntity } from "../graphStore.ts";
import { foldName } from "../../../domain/names.ts";
import { toStoredEntity } from "../recordRows.ts";
import type { Ask } from "./ask.ts";
import { encodeCursor, keyAfter } from "./cursor.ts";
import { COUNT_CAP, mapColumn, numberColumn, toPage } from "./pages.ts";

/** Entities ordered by folded name, then id. */
export async function readList(ask: Ask, request: Parameters<GraphReader["list"]>[0]): Promise<Page<StoredEntity>> {
  const { nameKey, id } = keyAfter("entities", request.after, { nameKey: "", id: "" });
  const filter = {
    kinds: request.kinds ?? [],
    referenceOnly: request.referenceOnly === undefined ? [true, false] : [request.referenceOnly],
    statuses: request.statuses,
  };
  const [rows, totals] = await Promise.all([
    ask("list-entities", { ...filter, nameKey, id, limit: request.first + 1 }),
    ask("count-entities", { ...filter, cap: COUNT_CAP }),
  ]);
  const found = rows.map((row) => toStoredEntity(mapColumn(row, "entity")));
  const total = totals[0] === undefined ? 0 : numberColumn(totals[0], "total");
  return toPage(found, { first: request.first, total, cursorOf: (entity) => encodeCursor("entities", [foldName(entity.name), entity.id]) });
}
