import type { EntityKind } from "../../../domain/kinds.ts";
import type { ReviewStatus } from "../../../domain/modality.ts";
import type { Parameters, Row } from "../cypherEngine.ts";

/** What the relations of an entity add up to. */
export interface EntityFacts {
  readonly kind: EntityKind;
  readonly reference: boolean;
  /** Relations that documents state about it, MENTIONS apart. */
  readonly facts: number;
  /** The same with MENTIONS. */
  readonly stated: number;
  readonly accepted: number;
  readonly proposed: number;
  readonly rejected: number;
}

/** An entity whose every relation is PROPOSED is PROPOSED; documents and reference data are what they are. */
function statusOf({ kind, reference, accepted, proposed, rejected }: EntityFacts): ReviewStatus {
  if (reference || kind === "DOCUMENT" || accepted > 0) return "ACCEPTED";
  if (proposed > 0) return "PROPOSED";
  return rejected > 0 ? "REJECTED" : "ACCEPTED";
}

/** The derived fields of an entity. */
export function deriveEntity(facts: EntityFacts): {
  readonly referenceOnly: boolean;
  readonly factCount: number;
  readonly status: ReviewStatus;
} {
  return { referenceOnly: facts.reference && facts.stated === 0, factCount: facts.facts, status: statusOf(facts) };
}

/** Rows of entity-facts as rows of write-derived. */
export function toDerivedRow(row: Row): Parameters {
  const count = (column: string): number => (typeof row[column] === "number" ? row[column] : 0);
  const facts: EntityFacts = {
    kind: row["kind"] as EntityKind,
    reference: row["reference"] === true,
    facts: count("facts"),
    stated: count("stated"),
    accepted: count("accepted"),
    proposed: count("proposed"),
    rejected: count("rejected"),
  };
  return { id: row["id"] ?? null, ...deriveEntity(facts) };
}
