import type { EntityId } from "../../../domain/ids.ts";
import type { EvidenceRecord, RelationId } from "../../../domain/records.ts";
import { WhometError } from "../../errors.ts";
import type { Page, PageRequest } from "../graphStore.ts";
import { toEvidenceRecord } from "../recordRows.ts";
import type { Ask } from "./ask.ts";
import { encodeCursor, keyAfter } from "./cursor.ts";
import { COUNT_CAP, groupRows, mapColumn, numberColumn, textColumn, toPage } from "./pages.ts";

/** A sheet of rows may be one document, and each of its rows evidence. */
const MAX_EVIDENCE_IN_DOCUMENTS = 100_000;

function groupBy<Key extends string>(
  keys: readonly Key[],
  records: readonly EvidenceRecord[],
  keyOf: (record: EvidenceRecord) => string,
): ReadonlyMap<Key, readonly EvidenceRecord[]> {
  const groups = new Map<string, EvidenceRecord[]>(keys.map((key) => [key, []]));
  for (const record of records) groups.get(keyOf(record))?.push(record);
  return new Map(keys.map((key) => [key, groups.get(key) ?? []]));
}

/** Evidence of each relation, ordered by document id, then offset. */
export async function readEvidenceOf(
  ask: Ask,
  relationIds: readonly RelationId[],
): Promise<ReadonlyMap<RelationId, readonly EvidenceRecord[]>> {
  const ids = [...new Set(relationIds)];
  if (ids.length === 0) return new Map();
  const rows = await ask("evidence-of", { ids });
  return groupBy(
    ids,
    rows.map((row) => toEvidenceRecord(mapColumn(row, "evidence"))),
    (record) => record.relationId,
  );
}

/** All evidence that stands in each document, by offset, then id. LIMIT_EXCEEDED past 100,000. */
export async function readEvidenceIn(ask: Ask, documents: readonly EntityId[]): Promise<ReadonlyMap<EntityId, readonly EvidenceRecord[]>> {
  const ids = [...new Set(documents)];
  if (ids.length === 0) return new Map();
  const rows = await ask("evidence-in", { ids, limit: MAX_EVIDENCE_IN_DOCUMENTS + 1 });
  if (rows.length > MAX_EVIDENCE_IN_DOCUMENTS) {
    throw new WhometError(
      "LIMIT_EXCEEDED",
      `these documents hold more than ${MAX_EVIDENCE_IN_DOCUMENTS} pieces of evidence; ask for fewer documents, or page through statedRelations`,
    );
  }
  return groupBy(
    ids,
    rows.map((row) => toEvidenceRecord(mapColumn(row, "evidence"))),
    (record) => record.document,
  );
}

function startOffset(text: string): number {
  const offset = Number(text);
  if (!Number.isInteger(offset))
    throw new WhometError("BAD_REQUEST", `"after" is no cursor of evidence; pass the cursor of an edge unchanged`);
  return offset;
}

/** For each entity a page of the evidence of its relations (MENTIONS and what a person rejected apart), by document id, offset, id. */
export async function readEvidenceAbout(
  ask: Ask,
  entityIds: readonly EntityId[],
  page: PageRequest,
): Promise<ReadonlyMap<EntityId, Page<EvidenceRecord>>> {
  const { document, offset, evidence } = keyAfter("evidence", page.after, { document: "", offset: "-1", evidence: "" });
  const start = startOffset(offset);
  const ids = [...new Set(entityIds)];
  if (ids.length === 0) return new Map();
  const [rows, totals] = await Promise.all([
    ask("evidence-about", { rows: ids.map((id) => ({ id, document, start, evidence })), limit: page.first + 1 }),
    ask("count-evidence-about", { ids, cap: COUNT_CAP }),
  ]);
  const found = groupRows(rows, "entity", (row) => toEvidenceRecord(mapColumn(row, "evidence")));
  const totalOf = new Map(totals.map((row) => [textColumn(row, "entity"), numberColumn(row, "total")]));
  const cursorOf = (record: EvidenceRecord): string => encodeCursor("evidence", [record.document, String(record.start), record.id]);
  return new Map(ids.map((id) => [id, toPage(found.get(id) ?? [], { first: page.first, total: totalOf.get(id) ?? 0, cursorOf })]));
}
