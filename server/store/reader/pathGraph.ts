import type { EntityId } from "../../../domain/ids.ts";
import type { RelationId } from "../../../domain/records.ts";
import type { Strength } from "../../../domain/relationTypes.ts";
import type { Steps } from "../../../domain/steps.ts";
import { inTurns } from "../inTurns.ts";
import { createNumbering } from "./numbering.ts";

/** A relation as a search for paths sees it: undirected, with its possible days (empty where undated). */
export interface Hop {
  readonly id: RelationId;
  readonly ends: readonly [EntityId, EntityId];
  readonly strength: Strength;
  /** Whether its type holds at a time, so that time order tests it. */
  readonly dated: boolean;
  readonly earliest: string;
  readonly latest: string;
}

/** Reads the relations at some entities, at most `limit` of them. */
export type ReadHops = (ids: readonly EntityId[], weak: boolean, limit: number) => Promise<readonly Hop[]>;

/** The part of a graph that a search may use. Entities and hops are numbers; a hop is a relation as it is seen from one of its ends. */
export interface PathGraph<Relation extends Hop = Hop> {
  /** The number of an entity; undefined where the graph has none of that id. */
  numberOf(id: EntityId): number | undefined;
  readonly idOf: (entity: number) => EntityId;
  /** Takes in the weak or the other relations of entities. False where that would be more relations than the search may read. */
  grow(entities: readonly number[], weak: boolean): Promise<boolean>;
  /** The hops at an entity, as far as they are known, the better ones first (see `compareHops`). */
  hopsAt(entity: number): readonly number[];
  nextOf(hop: number): number;
  /** 1 for a weak hop, else 0. */
  weightOf(hop: number): 0 | 1;
  relationOf(hop: number): Relation;
}

/** Relations taken in between two pauses. */
const HOPS_A_PAUSE = 512;
const RANKS: Readonly<Record<Strength, number>> = { STRONG: 0, STRUCTURAL: 1, WEAK: 2 };

/** The entity at the other end. */
export function otherEnd(hop: Hop, id: EntityId): EntityId {
  return hop.ends[0] === id ? hop.ends[1] : hop.ends[0];
}

/** Which of several relations of two entities speaks for them: the stronger, then the newer, undated last, then by id. */
export function compareHops(a: Hop, b: Hop): number {
  const strength = RANKS[a.strength] - RANKS[b.strength];
  if (strength !== 0) return strength;
  if (a.latest !== b.latest) return a.latest > b.latest ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** What a number of a graph stands for; whoever has the number got it from the same graph. */
export function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`nothing has the number ${index}`);
  return item;
}

/** Relations by the number of their hops: `2 n` from the first end of relation `n`, `2 n + 1` from the second. */
interface KnownHops {
  readonly relations: readonly Hop[];
  readonly next: readonly number[];
  add(relation: Hop): void;
  readonly at: (entity: number) => readonly number[];
}

function createKnownHops(numberOf: (id: EntityId) => number): KnownHops {
  const ids = new Set<RelationId>();
  const relations: Hop[] = [];
  const next: number[] = [];
  const lists = new Map<number, { readonly hops: number[]; isSorted: boolean }>();
  const list = (entity: number, hop: number): void => {
    const found = lists.get(entity);
    if (found === undefined) lists.set(entity, { hops: [hop], isSorted: true });
    else {
      found.hops.push(hop);
      found.isSorted = false;
    }
  };
  const compare = (a: number, b: number): number => compareHops(itemAt(relations, a >> 1), itemAt(relations, b >> 1));
  return {
    relations,
    next,
    add(relation) {
      const [first, second] = relation.ends;
      if (ids.has(relation.id) || first === second) return;
      ids.add(relation.id);
      const hop = 2 * (relations.push(relation) - 1);
      const ends = [numberOf(first), numberOf(second)] as const;
      next.push(ends[1], ends[0]);
      list(ends[0], hop);
      list(ends[1], hop + 1);
    },
    at(entity) {
      const found = lists.get(entity);
      // Most of what was read is the rim of the graph, where nobody looks.
      if (found?.isSorted === false) {
        found.hops.sort(compare);
        found.isSorted = true;
      }
      return found?.hops ?? [];
    },
  };
}

/** An empty graph that reads what it is asked for, each entity once, and never more than `mostHops` relations. */
export function createReadPathGraph(read: ReadHops, mostHops: number): PathGraph {
  const { numberOf, items } = createNumbering<EntityId>((id) => id);
  const idOf = (entity: number): EntityId => itemAt(items, entity);
  const known = createKnownHops(numberOf);
  const done = { weak: new Set<number>(), other: new Set<number>() };
  function* addAll(relations: readonly Hop[]): Steps<void> {
    for (const [index, relation] of relations.entries()) {
      known.add(relation);
      if (index % HOPS_A_PAUSE === 0) yield;
    }
  }
  return {
    numberOf,
    idOf,
    async grow(entities, weak) {
      const finished = weak ? done.weak : done.other;
      const missing = entities.filter((entity) => !finished.has(entity));
      if (missing.length === 0) return true;
      // A relation between two of the entities comes once from each, and one that is known comes again.
      const limit = 2 * mostHops + 1;
      const relations = await read(missing.map(idOf), weak, limit);
      if (relations.length === limit) return false;
      for (const entity of missing) finished.add(entity);
      await inTurns(addAll(relations));
      return known.relations.length <= mostHops;
    },
    hopsAt: known.at,
    nextOf: (hop) => itemAt(known.next, hop),
    weightOf: (hop) => (itemAt(known.relations, hop >> 1).strength === "WEAK" ? 1 : 0),
    relationOf: (hop) => itemAt(known.relations, hop >> 1),
  };
}
