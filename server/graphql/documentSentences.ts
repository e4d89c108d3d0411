import type { EntityId } from "../../domain/ids.ts";
import type { EvidenceRecord, RelationRecord } from "../../domain/records.ts";
import { splitSentences, type SentenceSpan } from "../../domain/sentences.ts";
import type { StoredEntity } from "../store/graphStore.ts";
import type { GraphqlContext } from "./context.ts";

/** A sentence of a document with the relations that it states. */
export interface SentenceEntry extends SentenceSpan {
  readonly relations: readonly RelationRecord[];
}

function overlaps(evidence: EvidenceRecord, sentence: SentenceSpan): boolean {
  return evidence.start < sentence.end && sentence.start < evidence.end;
}

/** Accepted evidence of a document, MENTIONS apart, with its relation; one call of the store each for all documents of a list. */
async function statedEvidence({ loaders }: GraphqlContext, id: EntityId): Promise<readonly (readonly [EvidenceRecord, RelationRecord])[]> {
  const evidence = (await loaders.evidenceIn.load(id)).filter(({ status }) => status === "ACCEPTED");
  const relations = await Promise.all(evidence.map(({ relationId }) => loaders.relation.load(relationId)));
  return evidence.flatMap((item, index) => {
    const relation = relations[index];
    return relation === undefined || relation.type === "MENTIONS" ? [] : [[item, relation] as const];
  });
}

/** Some sentences of a document, in the order of its text, each with the relations whose evidence overlaps it. */
export async function documentSentences(
  context: GraphqlContext,
  document: StoredEntity,
  { first, skip }: { first: number; skip: number },
): Promise<readonly SentenceEntry[]> {
  const sentences = splitSentences(document.details.text ?? "", document.details.language).slice(skip, skip + first);
  const stated = await statedEvidence(context, document.id);
  return sentences.map((sentence) => {
    const here = stated.filter(([evidence]) => overlaps(evidence, sentence)).map(([, relation]) => [relation.id, relation] as const);
    return { ...sentence, relations: [...new Map(here).values()] };
  });
}
