import { createHash } from "node:crypto";

import { canonicalJson } from "../../../domain/canonicalJson.ts";
import type { CypherEngine } from "../cypherEngine.ts";
import { runStatement } from "../cypherLibrary.ts";
import { toEntityRecord, toEvidenceRecord, toRelationRecord, type Properties } from "../recordRows.ts";
import { inChunks } from "../chunks.ts";
import { sha256 } from "./contentHash.ts";

const ENTITIES_AT_ONCE = 500;
const RELATIONS_AT_ONCE = 2_000;
const IDS_AT_ONCE = 10_000;

interface Line {
  readonly id: string;
  readonly digest: string;
}

async function readEntityIds(engine: CypherEngine): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    const rows = await runStatement(engine, "entity-hashes", { after: ids.at(-1) ?? "", limit: IDS_AT_ONCE });
    ids.push(...rows.flatMap(({ id }) => (typeof id === "string" ? [id] : [])));
    if (rows.length < IDS_AT_ONCE) return ids;
  }
}

async function readLines(
  engine: CypherEngine,
  ids: readonly string[],
  {
    statement,
    toRecord,
    pageSize,
  }: {
    readonly statement: string;
    readonly toRecord: (properties: Properties) => { readonly id: string };
    readonly pageSize: number;
  },
): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const page of inChunks(ids, pageSize)) {
    for (const row of await runStatement(engine, statement, { ids: page })) {
      const record = toRecord(row["record"] as Properties);
      lines.push({ id: record.id, digest: sha256(canonicalJson(record)) });
    }
  }
  return lines.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * SHA-256 over the live entities, relations and evidence, each sorted by id: one line per fact of its id and the SHA-256 of its record's
 * canonical JSON. Read from the store by pages, so that it says what is stored and not what was meant to be; equal on both engines.
 */
export async function readChecksum(engine: CypherEngine): Promise<string> {
  const entityIds = await readEntityIds(engine);
  const entities = await readLines(engine, entityIds, {
    statement: "entity-records",
    toRecord: toEntityRecord,
    pageSize: ENTITIES_AT_ONCE,
  });
  const relations = await readLines(engine, entityIds, {
    statement: "relation-records",
    toRecord: toRelationRecord,
    pageSize: ENTITIES_AT_ONCE,
  });
  const evidence = await readLines(
    engine,
    relations.map(({ id }) => id),
    { statement: "evidence-records", toRecord: toEvidenceRecord, pageSize: RELATIONS_AT_ONCE },
  );
  const hash = createHash("sha256");
  for (const [what, lines] of [
    ["entities", entities],
    ["relations", relations],
    ["evidence", evidence],
  ] as const) {
    hash.update(`${what}\n`);
    for (const { id, digest } of lines) hash.update(`${id}\t${digest}\n`);
  }
  return hash.digest("hex");
}
