import { summarizeEvidence } from "../../domain/evidence.ts";
import type { EvidenceRecord, RelationRecord } from "../../domain/records.ts";
import type { Catalogue } from "./catalogue.ts";
import { isReferenceFact } from "./checkMinimum.ts";
import { factDating } from "./factDating.ts";
import type { Fact } from "./gatherFacts.ts";
import type { Statement } from "./parseStatement.ts";
import { evidenceIdOf, orderEnds } from "./relationIdentity.ts";

/** A relation with all evidence for it. */
export interface AssembledRelation {
  readonly relation: RelationRecord;
  readonly evidence: readonly EvidenceRecord[];
}

function toEvidence(relationId: string, { document, sentence, offsets, modality, attributedTo }: Statement): EvidenceRecord {
  const id = evidenceIdOf(relationId, { document, ...offsets });
  return {
    id,
    relationId,
    document,
    sentence,
    ...offsets,
    modality,
    status: "ACCEPTED",
    ...(attributedTo === undefined ? {} : { attributedTo }),
  };
}

/** The relation that a fact makes, or undefined of a fact without statements, which validation never makes. */
export function assembleRelation(fact: Fact, catalogue: Catalogue): AssembledRelation | undefined {
  const { id, role, qualifiers } = fact;
  const [statement] = fact.statements;
  const evidence = fact.statements.map((one) => toEvidence(id, one));
  const standing = summarizeEvidence(evidence);
  if (statement === undefined || standing === undefined) return undefined;
  const { type, source, target } = statement;
  const ends = orderEnds({ type, source, target, qualifiers: Object.fromEntries(qualifiers.map(({ name, text }) => [name, text])) });
  const side = qualifiers.find(({ name }) => name === "onBehalfOf")?.entity;
  const relation: RelationRecord = {
    id,
    type,
    ...ends,
    qualifiers,
    ...factDating(fact, standing.modality, catalogue),
    ...standing,
    reference: isReferenceFact(fact, catalogue),
    ...(role === undefined ? {} : { role }),
    ...(side === undefined ? {} : { onBehalfOf: side }),
  };
  return { relation, evidence };
}
