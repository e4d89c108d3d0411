import { entityLabel, relationLabel, type Language } from "../../domain/labels.ts";
import type { EvidenceRecord, RelationRecord } from "../../domain/records.ts";
import type { EntityId } from "../../domain/ids.ts";
import type { ChangedFact, DataChanges, RetiredRecord, StoredEntity } from "../store/graphStore.ts";
import { toConnection, type Connection } from "./connection.ts";
import type { Loaders } from "./loaders.ts";

export interface ChangeConnection extends Connection<ChangedFact> {
  readonly counts: DataChanges["counts"];
  readonly until: string;
}

/** A page of changes in the shape that clients page through. */
export function toChangeConnection({ page, counts, until }: DataChanges): ChangeConnection {
  return { ...toConnection(page), counts, until };
}

/** The entity that changed; undefined for other facts and where it retired. */
export async function changedEntity({ what, id, retired }: ChangedFact, loaders: Loaders): Promise<StoredEntity | undefined> {
  return what === "ENTITY" && retired === undefined ? loaders.entity.load(id as EntityId) : undefined;
}

/** The relation that changed, or whose evidence did; undefined for entities and where it retired. */
export async function changedRelation(
  { what, id, retired, relationId }: ChangedFact,
  loaders: Loaders,
): Promise<RelationRecord | undefined> {
  if (what === "ENTITY" || retired !== undefined) return undefined;
  return loaders.relation.load(relationId ?? id);
}

/** The evidence that changed; undefined for other facts and where it retired. */
export async function changedEvidence({ id, relationId }: ChangedFact, loaders: Loaders): Promise<EvidenceRecord | undefined> {
  if (relationId === undefined) return undefined;
  return (await loaders.evidenceOf.load(relationId)).find((evidence) => evidence.id === id);
}

/** The fact as it is, or as it was when it retired. */
async function recordOf(fact: ChangedFact, loaders: Loaders): Promise<RetiredRecord | undefined> {
  if (fact.retired !== undefined) return fact.retired;
  const { what } = fact;
  if (what === "ENTITY") {
    const record = await changedEntity(fact, loaders);
    return record === undefined ? undefined : { what, record };
  }
  if (what === "RELATION") {
    const record = await changedRelation(fact, loaders);
    return record === undefined ? undefined : { what, record };
  }
  const record = await changedEvidence(fact, loaders);
  return record === undefined ? undefined : { what, record };
}

/** What changed in words; its id where it left while it was asked for. */
export async function changeLabel(fact: ChangedFact, { loaders, language }: { loaders: Loaders; language: Language }): Promise<string> {
  const found = await recordOf(fact, loaders);
  if (found === undefined) return fact.id;
  if (found.what === "EVIDENCE") return found.record.sentence;
  if (found.what === "ENTITY") return entityLabel(found.record, language);
  const { type, modality, source, target } = found.record;
  const [from, to] = await Promise.all(
    [source, target].map(async (id) => {
      const end = (await loaders.entity.load(id)) ?? fact.goneEnds?.get(id);
      return end === undefined ? id : entityLabel(end, language);
    }),
  );
  return `${from ?? source} ${relationLabel(type, modality, language)} ${to ?? target}`;
}
