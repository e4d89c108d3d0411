import { summarizeEvidence, type EvidenceStanding } from "../../../domain/evidence.ts";
import type { EvidenceRecord } from "../../../domain/records.ts";
import type { CypherEngine, Row } from "../cypherEngine.ts";
import { runStatement } from "../cypherLibrary.ts";
import { toEvidenceRecord, type Properties } from "../recordRows.ts";
import { groupBy, inChunks } from "../chunks.ts";

const RELATIONS_AT_ONCE = 1_000;

/** The properties that a relation of several datasets takes from all its evidence instead of from one dataset's record. */
export type SharedStanding = Pick<Properties, "modality" | "attributedTo" | "status" | "confidence" | "reference">;

interface StoredStanding {
  readonly record: EvidenceRecord;
  readonly reference: boolean;
}

/** What changes about the evidence of a relation in the same transaction as the standing that follows. */
export interface EvidenceChanges {
  readonly written: readonly EvidenceRecord[];
  readonly removedIds: ReadonlySet<string>;
  /** Whether a document is reference data, for those that are written. */
  readonly isReference: (document: string) => boolean;
}

function toProperties(standing: EvidenceStanding, reference: boolean): SharedStanding {
  return {
    modality: standing.modality,
    attributedTo: standing.attributedTo ?? null,
    status: standing.status,
    confidence: standing.confidence ?? null,
    reference,
  };
}

async function readStandings(
  engine: CypherEngine,
  relationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredStanding[]>> {
  const rows: Row[] = [];
  for (const ids of inChunks(relationIds, RELATIONS_AT_ONCE)) rows.push(...(await runStatement(engine, "evidence-standings", { ids })));
  const standings = rows.map((row) => ({ record: toEvidenceRecord(row), reference: row["reference"] === true }));
  return groupBy(standings, ({ record }) => record.relationId);
}

/** The standing of relations that several datasets state, from the evidence of all of them as it will be after the changes. */
export async function readSharedStandings(
  engine: CypherEngine,
  relationIds: readonly string[],
  changes: EvidenceChanges,
): Promise<ReadonlyMap<string, SharedStanding>> {
  if (relationIds.length === 0) return new Map();
  const stored = await readStandings(engine, relationIds);
  const written = groupBy(changes.written, ({ relationId }) => relationId);
  return new Map(
    relationIds.flatMap((id) => {
      const now = written.get(id) ?? [];
      const replaced = new Set(now.map((record) => record.id));
      const stays = (stored.get(id) ?? []).filter(({ record }) => !replaced.has(record.id) && !changes.removedIds.has(record.id));
      const all = [...stays, ...now.map((record) => ({ record, reference: changes.isReference(record.document) }))];
      const standing = summarizeEvidence(all.map(({ record }) => record));
      return standing === undefined
        ? []
        : [
            [
              id,
              toProperties(
                standing,
                all.every(({ reference }) => reference),
              ),
            ] as const,
          ];
    }),
  );
}
