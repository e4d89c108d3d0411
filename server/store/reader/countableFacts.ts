import type { CountableFact } from "../../../domain/factCounts.ts";
import { kindOfId, type EntityId } from "../../../domain/ids.ts";
import { EVENT_KINDS, type EntityKind } from "../../../domain/kinds.ts";
import type { Dating } from "../../../domain/partialDate.ts";
import { datingOf, type PartTaken } from "../../../domain/partnerFacts.ts";
import type { EntityDetails } from "../../../domain/records.ts";
import type { RelationType } from "../../../domain/relationTypes.ts";
import { WhometError } from "../../errors.ts";
import type { FactCountRequest } from "../graphStore.ts";
import type { Row } from "../cypherEngine.ts";
import type { Ask } from "./ask.ts";
import { datingColumns, optionalText } from "./datingColumns.ts";
import { textColumn } from "./pages.ts";

/** Relations, or dated entities, that one count may look at. */
const MAX_ROWS = 400_000;
/** Kinds that have dates of their own. */
const DATED_KINDS: readonly EntityKind[] = [...EVENT_KINDS, "AGREEMENT", "POLICY", "FIGURE"];

interface RelationFact {
  readonly id: string;
  readonly type: RelationType;
  readonly source: PartTaken;
  readonly target: PartTaken;
  readonly dating: Dating;
}

/** What of a request decides which facts are read. */
export type FactsAsked = Pick<FactCountRequest, "count" | "types" | "modalities" | "statuses">;

function toRelationFact(row: Row): RelationFact {
  return {
    id: textColumn(row, "id"),
    type: textColumn(row, "type") as RelationType,
    source: { actor: textColumn(row, "source") as EntityId, onBehalfOf: optionalText(row, "onBehalfOf") as EntityId | undefined },
    target: { actor: textColumn(row, "target") as EntityId },
    dating: datingColumns(row),
  };
}

function kindsOf(ids: readonly EntityId[]): readonly EntityKind[] {
  return ids.map(kindOfId).filter((kind) => kind !== undefined);
}

function ofRelation({ id, type, source, target, dating }: RelationFact): CountableFact {
  return { id, type, types: [type], kinds: kindsOf([source.actor, target.actor]), dating, isDirect: false, parts: [source, target] };
}

interface Joined {
  readonly types: Set<RelationType>;
  readonly parts: PartTaken[];
  readonly datings: Dating[];
}

function joinEnds(relations: readonly RelationFact[]): ReadonlyMap<EntityId, Joined> {
  const joined = new Map<EntityId, Joined>();
  const join = (id: EntityId, { type, dating }: RelationFact, other: PartTaken): void => {
    const known = joined.get(id) ?? { types: new Set(), parts: [], datings: [] };
    joined.set(id, known);
    known.types.add(type);
    known.parts.push(other);
    known.datings.push(dating);
  };
  for (const relation of relations) {
    join(relation.source.actor, relation, relation.target);
    join(relation.target.actor, relation, relation.source);
  }
  return joined;
}

function ofEntities(relations: readonly RelationFact[], details: ReadonlyMap<EntityId, EntityDetails>): readonly CountableFact[] {
  return [...joinEnds(relations)].flatMap(([id, { types, parts, datings }]) => {
    const kind = kindOfId(id);
    if (kind === undefined) return [];
    return [{ id, type: kind, types: [...types], kinds: [kind], dating: datingOf(details.get(id) ?? {}, datings), isDirect: false, parts }];
  });
}

async function readBounded(ask: Ask, name: string, parameters: Parameters<Ask>[1]): Promise<readonly Row[]> {
  const rows = await ask(name, { ...parameters, limit: MAX_ROWS + 1 });
  if (rows.length <= MAX_ROWS) return rows;
  throw new WhometError(
    "LIMIT_EXCEEDED",
    `facts are counted among at most ${MAX_ROWS} relations, and here are more: narrow with \`types\``,
    {
      details: { argument: "types", limit: MAX_ROWS, asked: rows.length },
    },
  );
}

/** The relations that may count, or the entities that they join. */
export async function readCountableFacts(
  ask: Ask,
  { count, types = [], modalities, statuses }: FactsAsked,
): Promise<readonly CountableFact[]> {
  const relations = (await readBounded(ask, "relation-facts", { types, modalities, statuses })).map(toRelationFact);
  if (count === "RELATIONS") return relations.map(ofRelation);
  const dated = await readBounded(ask, "details-of-kinds", { kinds: DATED_KINDS });
  const details = dated.map((row) => [textColumn(row, "id") as EntityId, JSON.parse(textColumn(row, "details")) as EntityDetails] as const);
  return ofEntities(relations, new Map(details));
}
