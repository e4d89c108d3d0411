import type { EntityId } from "../../../domain/ids.ts";
import type { RelationId } from "../../../domain/records.ts";
import type { Strength } from "../../../domain/relationTypes.ts";
import type { Steps } from "../../../domain/steps.ts";
import { inTurns } from "../inTurns.ts";

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

/** The part of the graph that a search has read. */
export interface PathGraph {
  /** Reads the weak or the other relations of entities that were not read yet. False where the graph would grow past its bound. */
  grow(ids: readonly EntityId[], weak: boolean): Promise<boolean>;
  /** What is known of an entity's relations, the better ones first (see `compareHops`). */
  hopsAt(id: EntityId): readonly Hop[];
}

/** Relations taken in between two pauses. */
const HOPS_A_PAUSE = 512;
const RANKS: Readonly<Record<Strength, number>> = { STRONG: 0, STRUCTURAL: 1, WEAK: 2 };

/** The entity at the other end. */
export function otherEnd(hop: Hop, id: EntityId): EntityId {
  return hop.ends[0] === id ? hop.ends[1] : hop.ends[0];
}

/** 1 for a weak hop, else 0. */
export function weightOf({ strength }: Hop): 0 | 1 {
  return strength === "WEAK" ? 1 : 0;
}

/** Which of several relations of two entities speaks for them: the stronger, then the newer, undated last, then by id. */
export function compareHops(a: Hop, b: Hop): number {
  const strength = RANKS[a.strength] - RANKS[b.strength];
  if (strength !== 0) return strength;
  if (a.latest !== b.latest) return a.latest > b.latest ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** An empty graph that reads what it is asked for, each entity once, and never more than `maxHops` relations. */
export function createPathGraph(read: ReadHops, maxHops: number): PathGraph {
  const known = new Set<RelationId>();
  const at = new Map<EntityId, { readonly hops: Hop[]; isSorted: boolean }>();
  const done = { weak: new Set<EntityId>(), other: new Set<EntityId>() };
  const add = (hop: Hop): void => {
    if (known.has(hop.id) || hop.ends[0] === hop.ends[1]) return;
    known.add(hop.id);
    for (const end of hop.ends) {
      const found = at.get(end);
      if (found === undefined) at.set(end, { hops: [hop], isSorted: true });
      else {
        found.hops.push(hop);
        found.isSorted = false;
      }
    }
  };
  function* addAll(hops: readonly Hop[]): Steps<void> {
    for (const [index, hop] of hops.entries()) {
      add(hop);
      if (index % HOPS_A_PAUSE === 0) yield;
    }
  }
  return {
    async grow(ids, weak) {
      const finished = weak ? done.weak : done.other;
      const missing = ids.filter((id) => !finished.has(id));
      if (missing.length === 0) return true;
      // A relation between two of the entities comes once from each, and one that is known comes again.
      const limit = 2 * maxHops + 1;
      const hops = await read(missing, weak, limit);
      if (hops.length === limit) return false;
      for (const id of missing) finished.add(id);
      await inTurns(addAll(hops));
      return known.size <= maxHops;
    },
    hopsAt(id) {
      const found = at.get(id);
      // Most of what was read is the rim of the graph, where nobody looks.
      if (found?.isSorted === false) {
        found.hops.sort(compareHops);
        found.isSorted = true;
      }
      return found?.hops ?? [];
    },
  };
}
