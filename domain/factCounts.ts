import { kindOfId, type EntityId } from "./ids.ts";
import { ENTITY_KINDS, type EntityKind } from "./kinds.ts";
import { withinRange, type FactRange, type PartnerFact } from "./partnerFacts.ts";
import { RELATION_TYPE_NAMES, type RelationType } from "./relationTypes.ts";
import type { Steps } from "./steps.ts";
import type { Structure } from "./structure.ts";
import { takersOf, type Standing } from "./takers.ts";

/** By what facts are counted. */
export type CountDimension = "KIND" | "TYPE" | "YEAR" | "COUNTRY" | "PROVINCE";

/** A relation with its two ends, or an entity with all that its relations join it with. */
export interface CountableFact extends PartnerFact {
  /** Of the entity, or of the ends of the relation. */
  readonly kinds: readonly EntityKind[];
  /** Of the relation, or of the relations of the entity. */
  readonly types: readonly RelationType[];
}

/** A fact with all for whom somebody took part in it, and whoever is named in it. */
export interface PlacedFact {
  readonly fact: CountableFact;
  readonly concerned: ReadonlySet<EntityId>;
}

export interface CountQuestion extends FactRange {
  /** One or two dimensions. */
  readonly by: readonly CountDimension[];
  /** Absent or empty: all. */
  readonly kinds?: readonly EntityKind[] | undefined;
  /** Whose facts count; absent: all facts. */
  readonly ids?: readonly EntityId[] | undefined;
}

/** How many facts fall under a key of each dimension, in the order of `by`. */
export interface FactCount {
  readonly keys: readonly string[];
  readonly count: number;
}

export interface FactCounts {
  readonly counts: readonly FactCount[];
  /** Facts counted, each once, whether or not they fall under a key. */
  readonly total: number;
}

/** The year of what nothing dates; sorts after every year. */
export const UNDATED = "undated";

/** All whom a fact concerns: those named in it, those for whom they act, and what these are part of. */
export function placeFact(fact: CountableFact, standing: Standing): PlacedFact {
  const named = fact.parts.flatMap(({ actor, onBehalfOf }) => [actor, ...(onBehalfOf === undefined ? [] : [onBehalfOf])]);
  return { fact, concerned: new Set([...named, ...takersOf(fact, standing).keys()]) };
}

function yearOf({ dating: { start, end, observed } }: CountableFact): string {
  return (start ?? observed?.[0] ?? end)?.slice(0, "2023".length) ?? UNDATED;
}

/** Those of a kind whom a fact concerns; asked of some entities, those are left out, with their wholes and parts: what is left are partners. */
function concernedOfKind(kind: EntityKind, { concerned }: PlacedFact, others: (id: EntityId) => boolean): readonly string[] {
  return [...concerned].filter((id) => kindOfId(id) === kind && others(id));
}

function keysOf(dimension: CountDimension, placed: PlacedFact, others: (id: EntityId) => boolean): readonly string[] {
  switch (dimension) {
    case "KIND":
      return [...new Set(placed.fact.kinds)];
    case "TYPE":
      return [...new Set(placed.fact.types)];
    case "YEAR":
      return [yearOf(placed.fact)];
    case "COUNTRY":
    case "PROVINCE":
      return concernedOfKind(dimension, placed, others);
  }
}

function combinations(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>((rows, keys) => rows.flatMap((row) => keys.map((key) => [...row, key])), [[]]);
}

function rankOf(dimension: CountDimension, key: string): number {
  if (dimension === "KIND") return ENTITY_KINDS.findIndex((kind) => kind === key);
  if (dimension === "TYPE") return RELATION_TYPE_NAMES.findIndex((type) => type === key);
  return 0;
}

/** By each key in turn: kinds and types as the ontology lists them, years in the order of time, undated last, countries and provinces by id. */
function compareCounts(by: readonly CountDimension[]): (a: FactCount, b: FactCount) => number {
  return (a, b) => {
    for (const [index, dimension] of by.entries()) {
      const [keyA, keyB] = [a.keys[index] ?? "", b.keys[index] ?? ""];
      const rank = rankOf(dimension, keyA) - rankOf(dimension, keyB);
      if (rank !== 0) return rank;
      if (keyA !== keyB) return keyA < keyB ? -1 : 1;
    }
    return 0;
  };
}

/** Which facts a question counts. */
function createIsCounted({ kinds = [], ids, ...range }: CountQuestion): (placed: PlacedFact) => boolean {
  const isWithin = withinRange(range);
  return ({ fact, concerned }) =>
    isWithin(fact) &&
    (kinds.length === 0 || fact.kinds.some((kind) => kinds.includes(kind))) &&
    (ids?.some((id) => concerned.has(id)) ?? true);
}

/** Counts facts by one or two dimensions. A fact that falls under several keys counts once under each. */
export function* countFacts(facts: readonly PlacedFact[], question: CountQuestion, structure: Structure): Steps<FactCounts> {
  const isCounted = createIsCounted(question);
  const others = (id: EntityId): boolean => question.ids?.every((asked) => !structure.areOne(asked, id)) ?? true;
  const counts = new Map<string, { keys: readonly string[]; count: number }>();
  let total = 0;
  for (const placed of facts) {
    yield;
    if (!isCounted(placed)) continue;
    total += 1;
    for (const keys of combinations(question.by.map((dimension) => keysOf(dimension, placed, others)))) {
      const name = keys.join(" ");
      const known = counts.get(name) ?? { keys, count: 0 };
      counts.set(name, { keys, count: known.count + 1 });
    }
  }
  return { counts: [...counts.values()].sort(compareCounts(question.by)), total };
}
