import type { EntityId } from "../../../domain/ids.ts";
import type { RelationFilter, Subgraph } from "../graphStore.ts";
import { toRelationRecord } from "../recordRows.ts";
import type { Ask } from "./ask.ts";
import { readEntities } from "./entities.ts";
import { mapColumn, numberColumn } from "./pages.ts";
import { toFilterParameters } from "./relationFilter.ts";

const MAX_RELATIONS = 2000;

/** The relations among the entities, newest first, at most 2,000; `omitted` is the number of the others. */
export async function readSubgraph(ask: Ask, request: { ids: readonly EntityId[]; filter: RelationFilter }): Promise<Subgraph> {
  const ids = [...new Set(request.ids)];
  if (ids.length === 0) return { nodes: [], relations: [], omitted: 0 };
  const parameters = {
    rows: ids.map((id) => ({ id })),
    members: Object.fromEntries(ids.map((id) => [id, true])),
    ...toFilterParameters({ ...request.filter, direction: "OUT" }),
  };
  const [nodes, rows] = await Promise.all([readEntities(ask, ids), ask("relations-among", { ...parameters, limit: MAX_RELATIONS })]);
  const relations = rows.map((row) => toRelationRecord(mapColumn(row, "relation")));
  // Fewer than were asked for are all that there are.
  const [counted] = relations.length < MAX_RELATIONS ? [] : await ask("count-relations-among", parameters);
  const total = counted === undefined ? relations.length : numberColumn(counted, "total");
  return { nodes: nodes.filter((node) => node !== undefined), relations, omitted: total - relations.length };
}
