import type { EntityId } from "./ids.ts";
import { strongestModality, type Modality, type ReviewStatus } from "./modality.ts";

/** What one evidence says of the standing of its relation. */
export interface EvidenceStanding {
  readonly modality: Modality;
  readonly attributedTo?: EntityId;
  readonly status: ReviewStatus;
  readonly confidence?: number;
}

function bestStatus(statuses: readonly ReviewStatus[]): ReviewStatus {
  if (statuses.includes("ACCEPTED")) return "ACCEPTED";
  return statuses.includes("PROPOSED") ? "PROPOSED" : "REJECTED";
}

/**
 * The standing of a relation from all its evidence, or undefined of none. Only the evidence of the best status speaks (ACCEPTED, else
 * PROPOSED, else REJECTED): the strongest modality, the highest confidence, and `attributedTo` only where all attribute it to the same.
 */
export function summarizeEvidence(evidence: readonly EvidenceStanding[]): EvidenceStanding | undefined {
  const status = bestStatus(evidence.map((item) => item.status));
  const speaking = evidence.filter((item) => item.status === status);
  const modality = strongestModality(speaking.map((item) => item.modality));
  const first = speaking[0];
  if (modality === undefined || first === undefined) return undefined;
  const { attributedTo } = first;
  const confidences = speaking.flatMap((item) => (item.confidence === undefined ? [] : [item.confidence]));
  return {
    modality,
    status,
    ...(attributedTo !== undefined && speaking.every((item) => item.attributedTo === attributedTo) ? { attributedTo } : {}),
    ...(confidences.length > 0 ? { confidence: Math.max(...confidences) } : {}),
  };
}
