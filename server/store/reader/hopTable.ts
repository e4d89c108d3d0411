import type { EntityId } from "../../../domain/ids.ts";
import type { Strength } from "../../../domain/relationTypes.ts";
import type { Steps } from "../../../domain/steps.ts";
import type { IndexedEntity, IndexedRelation } from "./graphIndex.ts";
import { createNumbering } from "./numbering.ts";

/** What filters look at in a relation, its date apart. There are far fewer facets than relations. */
export type Facet = Pick<IndexedRelation, "type" | "modality" | "status" | "strength">;

/** What keeps ordinary paths from running through an entity. */
export const BARRIER = { none: 0, hub: 1, document: 2 } as const;

/**
 * The relations of a graph by number, for searches that look at thousands of them. Entities are known by their number, and a hop is a relation
 * as it is seen from one of its ends; those at entity `n` stand from `starts[n]` to `starts[n + 1]`, the better ones first (see `compareHops`).
 */
export interface HopTable {
  readonly ids: readonly EntityId[];
  readonly barriers: Uint8Array;
  readonly starts: Int32Array;
  /** Of each hop the entity that it leads to, its relation and its facet. */
  readonly next: Int32Array;
  readonly relationOf: Int32Array;
  readonly facetOf: Uint16Array;
  readonly relations: readonly IndexedRelation[];
  readonly facets: readonly Facet[];
}

const BEST_FIRST: readonly Strength[] = ["STRONG", "STRUCTURAL", "WEAK"];
/** Relations that are put in their places between two pauses. */
const PLACED_A_PAUSE = 512;

function facetKey({ type, modality, status }: Facet): string {
  return `${type} ${modality} ${status}`;
}

function barrierOf({ kind, hub }: IndexedEntity): number {
  if (kind === "DOCUMENT") return BARRIER.document;
  return hub ? BARRIER.hub : BARRIER.none;
}

/** Where the hops of each entity begin. */
function countStarts(size: number, ends: Int32Array): Int32Array {
  const starts = new Int32Array(size + 1);
  for (const end of ends) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  for (let number = 0; number < size; number += 1) starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  return starts;
}

/** The numbers of both ends of each relation, one behind the other. */
function numberEnds(entities: ReadonlyMap<EntityId, IndexedEntity>, relations: readonly IndexedRelation[]): Int32Array {
  const ends = new Int32Array(2 * relations.length);
  for (const [index, { ends: pair }] of relations.entries())
    for (const [side, id] of pair.entries()) ends[2 * index + side] = entities.get(id)?.number ?? 0;
  return ends;
}

/** The table of entities, in the order of their numbers, and of relations in the order of answers, which is that of equally strong hops too. */
export function* buildHopTable(entities: ReadonlyMap<EntityId, IndexedEntity>, sorted: readonly IndexedRelation[]): Steps<HopTable> {
  // One that joins an entity to itself leads nowhere.
  const leading = sorted.filter(({ ends: [a, b] }) => a !== b && entities.has(a) && entities.has(b));
  const relations = BEST_FIRST.flatMap((strength) => leading.filter((relation) => relation.strength === strength));
  yield;
  const ends = numberEnds(entities, relations);
  yield;
  const starts = countStarts(entities.size, ends);
  const free = starts.slice();
  const [next, relationOf, facetOf] = [new Int32Array(ends.length), new Int32Array(ends.length), new Uint16Array(ends.length)];
  const facets = createNumbering<Facet>(facetKey);
  for (const [index, relation] of relations.entries()) {
    const facet = facets.numberOf(relation);
    for (const side of [0, 1]) {
      const from = ends[2 * index + side] ?? 0;
      const hop = free[from] ?? 0;
      free[from] = hop + 1;
      next[hop] = ends[2 * index + 1 - side] ?? 0;
      relationOf[hop] = index;
      facetOf[hop] = facet;
    }
    if (index % PLACED_A_PAUSE === 0) yield;
  }
  const barriers = Uint8Array.from([...entities.values()].map(barrierOf));
  return { ids: [...entities.keys()], barriers, starts, next, relationOf, facetOf, relations, facets: facets.items };
}
