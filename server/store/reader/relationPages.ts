import type { EntityId } from "../../../domain/ids.ts";
import type { RelationRecord } from "../../../domain/records.ts";
import type { Page } from "../graphStore.ts";
import type { Row } from "../cypherEngine.ts";
import { toRelationRecord } from "../recordRows.ts";
import { encodeCursor } from "./cursor.ts";
import { groupRows, mapColumn, numberColumn, textColumn, toPage } from "./pages.ts";
import { relationPosition } from "./relationPosition.ts";

interface PageRows {
  readonly rows: readonly Row[];
  readonly totals: readonly Row[];
  readonly first: number;
}

/** For each id a page of relations, from rows of `entity, relation` and of `entity, total`. */
export function toRelationPages(ids: readonly EntityId[], { rows, totals, first }: PageRows): ReadonlyMap<EntityId, Page<RelationRecord>> {
  const relations = groupRows(rows, "entity", (row) => toRelationRecord(mapColumn(row, "relation")));
  const totalOf = new Map(totals.map((row) => [textColumn(row, "entity"), numberColumn(row, "total")]));
  const cursorOf = (relation: RelationRecord): string => encodeCursor("relations", relationPosition(relation));
  return new Map(ids.map((id) => [id, toPage(relations.get(id) ?? [], { first, total: totalOf.get(id) ?? 0, cursorOf })]));
}
