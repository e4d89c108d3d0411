import { createHash } from "node:crypto";
import { kindOfId, type EntityId } from "../../domain/ids.ts";
import type { EvidenceId, RelationId } from "../../domain/records.ts";
import { relationTypeRow, type RelationType } from "../../domain/relationTypes.ts";
import type { PartialDate } from "../../domain/partialDate.ts";

/** What a relation is told apart by. `qualifiers`: name → text. */
export interface IdentityParts {
  readonly type: RelationType;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly start?: PartialDate | undefined;
  readonly end?: PartialDate | undefined;
}

function hash(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12);
}

function mayBeTurned({ type, source, target }: Pick<IdentityParts, "type" | "source" | "target">): boolean {
  const { from, to } = relationTypeRow(type);
  const [sourceKind, targetKind] = [kindOfId(source), kindOfId(target)];
  return sourceKind !== undefined && targetKind !== undefined && from.includes(targetKind) && to.includes(sourceKind);
}

/** The ends as they are stored: in the order of their ids where the type is symmetric, unless a rank speaks of one of them only. */
export function orderEnds(parts: Pick<IdentityParts, "type" | "source" | "target" | "qualifiers">): {
  readonly source: EntityId;
  readonly target: EntityId;
} {
  const { type, source, target, qualifiers } = parts;
  const turned = relationTypeRow(type).symmetric && qualifiers["rank"] === undefined && source > target && mayBeTurned(parts);
  return turned ? { source: target, target: source } : { source, target };
}

/** `attended:3fa91c02b7d4`: never depends on role, modality, source text or confidence. */
export function relationIdOf(parts: IdentityParts): RelationId {
  const { type, qualifiers, start, end } = parts;
  const { source, target } = orderEnds(parts);
  const distinguishing = relationTypeRow(type).distinguishedBy.map((name) =>
    name === "date" ? [name, start ?? "", end ?? ""] : [name, (qualifiers[name] ?? "").normalize("NFC").toLowerCase()],
  );
  const ranked = qualifiers["rank"] === undefined ? [] : ["ranked"];
  return `${type.toLowerCase().replaceAll("_", "-")}:${hash([type, source, target, distinguishing, ...ranked])}`;
}

/** `evidence:3fa91c02b7d4`: one place in one document for one relation. */
export function evidenceIdOf(
  relationId: RelationId,
  { document, start, end }: { readonly document: EntityId; readonly start: number; readonly end: number },
): EvidenceId {
  return `evidence:${hash([relationId, document, start, end])}`;
}
