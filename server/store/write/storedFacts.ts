import { isRelationType, type RelationType } from "../../../domain/relationTypes.ts";
import type { CypherEngine, Row } from "../cypherEngine.ts";
import { runStatement } from "../cypherLibrary.ts";
import { inChunks } from "../chunks.ts";

/** What the store holds of one fact: enough to tell whether a load has to write it. */
export interface StoredFact {
  readonly id: string;
  readonly hash: string;
  /** Datasets that state it; the first one owns its content. */
  readonly datasets: readonly string[];
}

export interface StoredRelation extends StoredFact {
  readonly type: RelationType;
  readonly source: string;
  readonly target: string;
}

export interface StoredEvidence extends StoredFact {
  readonly relationId: string;
  readonly document: string;
}

export interface StoredFacts {
  readonly entities: ReadonlyMap<string, StoredFact>;
  readonly relations: ReadonlyMap<string, StoredRelation>;
  readonly evidence: ReadonlyMap<string, StoredEvidence>;
}

const PAGE = 5_000;
const ENTITIES_AT_ONCE = 1_000;

function text(row: Row, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : "";
}

function toFact(row: Row): StoredFact {
  const { datasets } = row;
  return {
    id: text(row, "id"),
    hash: text(row, "hash"),
    datasets: Array.isArray(datasets) ? datasets.filter((item) => typeof item === "string") : [],
  };
}

/** Ids of all live entities in order, by pages. */
async function readEntities(engine: CypherEngine): Promise<ReadonlyMap<string, StoredFact>> {
  const entities = new Map<string, StoredFact>();
  let after = "";
  for (;;) {
    const rows = await runStatement(engine, "entity-hashes", { after, limit: PAGE });
    for (const row of rows) entities.set(text(row, "id"), toFact(row));
    if (rows.length < PAGE) return entities;
    after = text(rows.at(-1) ?? {}, "id");
  }
}

async function readRelations(engine: CypherEngine, sources: readonly string[]): Promise<ReadonlyMap<string, StoredRelation>> {
  const relations = new Map<string, StoredRelation>();
  for (const ids of inChunks(sources, ENTITIES_AT_ONCE)) {
    for (const row of await runStatement(engine, "relation-hashes", { ids })) {
      const type = text(row, "type");
      if (isRelationType(type))
        relations.set(text(row, "id"), { ...toFact(row), type, source: text(row, "source"), target: text(row, "target") });
    }
  }
  return relations;
}

async function readEvidence(engine: CypherEngine, relationIds: readonly string[]): Promise<ReadonlyMap<string, StoredEvidence>> {
  const evidence = new Map<string, StoredEvidence>();
  for (const ids of inChunks(relationIds, PAGE)) {
    for (const row of await runStatement(engine, "evidence-hashes", { ids })) {
      evidence.set(text(row, "id"), { ...toFact(row), relationId: text(row, "relationId"), document: text(row, "document") });
    }
  }
  return evidence;
}

/** Ids, hashes and datasets of all live facts. Relations are read by their sources, since no engine pages over relationships by id. */
export async function readStoredFacts(engine: CypherEngine): Promise<StoredFacts> {
  const entities = await readEntities(engine);
  const relations = await readRelations(engine, [...entities.keys()]);
  return { entities, relations, evidence: await readEvidence(engine, [...relations.keys()]) };
}
