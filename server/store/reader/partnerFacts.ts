import { kindOfId, type EntityId } from "../../../domain/ids.ts";
import { EVENT_KINDS, type EntityKind } from "../../../domain/kinds.ts";
import type { Modality } from "../../../domain/modality.ts";
import { datingOf, PARTNER_KINDS, type PartnerFact } from "../../../domain/partnerFacts.ts";
import type { EntityDetails } from "../../../domain/records.ts";
import { RELATION_TYPE_NAMES, relationTypeRow, type RelationType } from "../../../domain/relationTypes.ts";
import { WhometError } from "../../errors.ts";
import type { Row } from "../cypherEngine.ts";
import { readActing, type Acting } from "./acting.ts";
import type { Ask } from "./ask.ts";
import { datingColumns, optionalText } from "./datingColumns.ts";
import { groupRows, textColumn } from "./pages.ts";

/** All that partnerships rest on. */
export interface PartnerFacts extends Acting {
  readonly facts: readonly PartnerFact[];
}

const MAX_ROWS = 400_000;
const SHARED_KINDS: readonly EntityKind[] = [...EVENT_KINDS, "AGREEMENT"];
/** A group has no partners of its own; its relations count for whom it is a part of. */
const END_KINDS: readonly EntityKind[] = [...PARTNER_KINDS, "GROUP"];

/** Types of relation that join two partners. What belongs to what, or where it stands, makes nobody a partner. */
const DIRECT_TYPES: readonly RelationType[] = RELATION_TYPE_NAMES.filter((type) => {
  const { strength, from, to } = relationTypeRow(type);
  const joins = (kinds: readonly EntityKind[]): boolean => kinds.some((kind) => END_KINDS.includes(kind));
  return strength !== "STRUCTURAL" && joins(from) && joins(to);
});

function toDirectFact(row: Row): PartnerFact {
  return {
    id: textColumn(row, "id"),
    type: textColumn(row, "type") as RelationType,
    dating: datingColumns(row),
    isDirect: true,
    parts: ["source", "target"].map((end) => ({ actor: textColumn(row, end) as EntityId })),
  };
}

/** A witness puts no name to an agreement. */
function isPart(row: Row): boolean {
  return textColumn(row, "type") !== "SIGNED" || textColumn(row, "role") !== "witness";
}

function toSharedFact(id: EntityId, details: EntityDetails, parts: readonly Row[]): PartnerFact | undefined {
  const kind = kindOfId(id);
  if (kind === undefined) return undefined;
  const taken = parts.map((row) => ({
    actor: textColumn(row, "actor") as EntityId,
    onBehalfOf: optionalText(row, "onBehalfOf") as EntityId | undefined,
  }));
  return { id, type: kind, dating: datingOf(details, parts.map(datingColumns)), isDirect: false, parts: taken };
}

function toSharedFacts(participations: readonly Row[], shared: readonly Row[]): readonly PartnerFact[] {
  const details = new Map(shared.map((row) => [textColumn(row, "id"), JSON.parse(textColumn(row, "details")) as EntityDetails]));
  const parts = groupRows(participations.filter(isPart), "fact", (row) => row);
  return [...parts].map(([id, rows]) => toSharedFact(id as EntityId, details.get(id) ?? {}, rows)).filter((fact) => fact !== undefined);
}

async function readFacts(ask: Ask, modalities: readonly Modality[]): Promise<readonly PartnerFact[]> {
  const filter = { modalities, statuses: ["ACCEPTED"], limit: MAX_ROWS + 1 };
  const [direct, participations, shared] = await Promise.all([
    ask("direct-relations", { ...filter, types: DIRECT_TYPES, kinds: END_KINDS }),
    ask("participations", filter),
    ask("details-of-kinds", { kinds: SHARED_KINDS, limit: MAX_ROWS + 1 }),
  ]);
  const asked = Math.max(direct.length, participations.length, shared.length);
  if (asked > MAX_ROWS) {
    throw new WhometError(
      "LIMIT_EXCEEDED",
      `partnerships are computed from at most ${MAX_ROWS} relations and events, and here are more: ask for \`relations\` with \`kinds\``,
      { details: { argument: "facts", limit: MAX_ROWS, asked } },
    );
  }
  return [...direct.map(toDirectFact), ...toSharedFacts(participations, shared)];
}

/** Everything that partnerships rest on, in a constant number of statements over the whole graph: to be read once for a version of the data. */
export async function readPartnerFacts(ask: Ask, modalities: readonly Modality[]): Promise<PartnerFacts> {
  const facts = await readFacts(ask, modalities);
  return { facts, ...(await readActing(ask, facts)) };
}
