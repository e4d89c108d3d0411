import type { EntityId } from "../../domain/ids.ts";
import { relationLabel } from "../../domain/labels.ts";
import type { EntityRecord, EvidenceRecord, RelationRecord } from "../../domain/records.ts";
import type { Random } from "./random.ts";

export interface Stated {
  /** The documents with their texts. */
  readonly documents: readonly EntityRecord[];
  readonly evidence: readonly EvidenceRecord[];
}

function sentenceOf({ type, modality, source, target, start }: RelationRecord, nameOf: ReadonlyMap<EntityId, string>): string {
  const when = start === undefined ? "" : ` in ${start}`;
  return `${nameOf.get(source) ?? source} ${relationLabel(type, modality, "EN")} ${nameOf.get(target) ?? target}${when}.`;
}

/** One sentence for each relation, in one of the documents; what a document mentions, it says itself. */
export function generateEvidence(
  relations: readonly RelationRecord[],
  { entities, documents }: { readonly entities: readonly EntityRecord[]; readonly documents: readonly EntityRecord[] },
  random: Random,
): Stated {
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const texts = new Map<EntityId, string>(documents.map(({ id }) => [id, ""]));
  const evidence = relations.map((relation): EvidenceRecord => {
    const document = relation.type === "MENTIONS" ? relation.source : (documents[random.below(documents.length)]?.id ?? relation.source);
    const sentence = sentenceOf(relation, nameOf);
    const before = texts.get(document) ?? "";
    const start = before === "" ? 0 : before.length + 1;
    texts.set(document, before === "" ? sentence : `${before} ${sentence}`);
    return {
      id: `evidence-${relation.id}`,
      relationId: relation.id,
      document,
      sentence,
      start,
      end: start + sentence.length,
      modality: relation.modality,
      status: relation.status,
    };
  });
  const withText = documents.map((record) => ({ ...record, details: { ...record.details, text: texts.get(record.id) ?? "" } }));
  return { documents: withText, evidence };
}
