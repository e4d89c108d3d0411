import type { EntityId } from "../../domain/ids.ts";
import type { EntityRecord, EvidenceRecord, RelationRecord } from "../../domain/records.ts";
import { splitSentences, type SentenceSpan } from "../../domain/sentences.ts";
import type { AssembledRelation } from "./assembleRelation.ts";
import { findNames, indexNames, type NameIndex } from "./nameIndex.ts";
import { evidenceIdOf, relationIdOf } from "./relationIdentity.ts";

function idsIn({ relation, evidence }: AssembledRelation): readonly EntityId[] {
  const others = [
    relation.onBehalfOf,
    ...relation.qualifiers.map(({ entity }) => entity),
    ...evidence.map(({ attributedTo }) => attributedTo),
  ];
  return [relation.source, relation.target, ...others.filter((id) => id !== undefined)];
}

/** The entities that each document states something about. */
function statedIn(relations: readonly AssembledRelation[]): ReadonlyMap<EntityId, ReadonlySet<EntityId>> {
  const stated = new Map<EntityId, Set<EntityId>>();
  for (const assembled of relations) {
    for (const { document } of assembled.evidence) {
      const ids = stated.get(document) ?? new Set();
      for (const id of idsIn(assembled)) ids.add(id);
      stated.set(document, ids);
    }
  }
  return stated;
}

/** Of the bearers of a name those that the document speaks of; in reference documents also reference entities, where one alone bears the name. */
function meant(ids: readonly EntityId[], stated: ReadonlySet<EntityId>, reference: ReadonlySet<EntityId>): readonly EntityId[] {
  const spokenOf = ids.filter((id) => stated.has(id));
  if (spokenOf.length > 0) return spokenOf;
  const named = ids.filter((id) => reference.has(id));
  return named.length === 1 ? named : [];
}

function toMention(
  document: EntityRecord,
  target: EntityId,
  sentence: SentenceSpan,
): { relation: RelationRecord; evidence: EvidenceRecord } {
  const id = relationIdOf({ type: "MENTIONS", source: document.id, target, qualifiers: {} });
  const { text, start, end } = sentence;
  const standing = { modality: "ASSERTED", status: "ACCEPTED" } as const;
  return {
    relation: {
      id,
      type: "MENTIONS",
      source: document.id,
      target,
      qualifiers: [],
      dateBasis: "NONE",
      observed: [],
      reference: document.reference,
      ...standing,
    },
    evidence: {
      id: evidenceIdOf(id, { document: document.id, start, end }),
      relationId: id,
      document: document.id,
      sentence: text,
      start,
      end,
      ...standing,
    },
  };
}

function firstSentences(
  document: EntityRecord,
  index: NameIndex,
  mean: (ids: readonly EntityId[]) => readonly EntityId[],
): ReadonlyMap<EntityId, SentenceSpan> {
  const first = new Map<EntityId, SentenceSpan>();
  for (const sentence of splitSentences(document.details.text ?? "", document.details.language)) {
    const ids = findNames(sentence.text.normalize("NFC"), index).flatMap((match) => mean(match.ids));
    for (const id of ids) if (!first.has(id)) first.set(id, sentence);
  }
  return first;
}

/** Which document names which entity, with the first sentence that does: a name or alias stands there as a word of its own. */
export function deriveMentions(
  entities: readonly EntityRecord[],
  relations: readonly AssembledRelation[],
): readonly { relation: RelationRecord; evidence: EvidenceRecord }[] {
  const nameable = entities.filter(({ kind }) => kind !== "DOCUMENT");
  const index = indexNames(nameable);
  const stated = statedIn(relations);
  const reference = new Set(nameable.filter((entity) => entity.reference).map(({ id }) => id));
  return entities
    .filter(({ kind }) => kind === "DOCUMENT")
    .flatMap((document) => {
      const spokenOf = stated.get(document.id) ?? new Set();
      const first = firstSentences(document, index, (ids) => meant(ids, spokenOf, document.reference ? reference : new Set()));
      return [...first].map(([target, sentence]) => toMention(document, target, sentence));
    });
}
