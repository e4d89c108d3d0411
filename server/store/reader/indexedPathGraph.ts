import type { EntityId } from "../../../domain/ids.ts";
import type { RelationType } from "../../../domain/relationTypes.ts";
import type { PathRequest } from "../graphStore.ts";
import type { GraphIndex, IndexedRelation } from "./graphIndex.ts";
import { BARRIER, type Facet, type HopTable } from "./hopTable.ts";
import { itemAt, type PathGraph } from "./pathGraph.ts";

/** What a search may use of a graph. */
export type PathFilter = Pick<PathRequest, "modalities" | "statuses" | "throughHubs"> & {
  readonly types: readonly RelationType[];
  /** Entities that paths begin or end at: they may be hubs or documents. */
  readonly ends: readonly EntityId[];
};

/** Which facets pass, by their numbers. */
function passingFacets({ facets }: HopTable, { types, modalities, statuses }: PathFilter): readonly boolean[] {
  return facets.map(
    ({ type, modality, status }: Facet) => types.includes(type) && modalities.includes(modality) && statuses.includes(status),
  );
}

/** The part of a graph in memory that passes a filter: what statements read of the same graph (see `createReadPathGraph`), each list at its first use. */
export function createIndexedPathGraph(
  { entities, hops: table }: GraphIndex,
  filter: PathFilter,
  mostHops: number,
): PathGraph<IndexedRelation> {
  const { ids, barriers, starts, next, relationOf, facetOf, relations, facets } = table;
  const numberOf = (id: EntityId): number | undefined => entities.get(id)?.number;
  const passing = passingFacets(table, filter);
  const weights = facets.map(({ strength }) => (strength === "WEAK" ? 1 : 0));
  const ends = new Set(filter.ends.map(numberOf));
  const highest = filter.throughHubs ? BARRIER.hub : BARRIER.none;
  const lists = new Map<number, readonly number[]>();
  const done = [new Set<number>(), new Set<number>()] as const;
  let read = 0;
  const weightOf = (hop: number): 0 | 1 => weights[facetOf[hop] ?? 0] ?? 0;
  const nextOf = (hop: number): number => next[hop] ?? 0;
  const pick = (entity: number): readonly number[] => {
    const hops: number[] = [];
    const past = starts[entity + 1] ?? 0;
    for (let hop = starts[entity] ?? 0; hop < past; hop += 1)
      if (passing[facetOf[hop] ?? 0] === true && ((barriers[nextOf(hop)] ?? 0) <= highest || ends.has(nextOf(hop)))) hops.push(hop);
    lists.set(entity, hops);
    return hops;
  };
  const hopsAt = (entity: number): readonly number[] => lists.get(entity) ?? pick(entity);
  const growAt = (entity: number, weak: 0 | 1): void => {
    if (done[weak].has(entity)) return;
    // A relation between two of the entities is read once.
    for (const hop of hopsAt(entity)) if (weightOf(hop) === weak && !done[weak].has(nextOf(hop))) read += 1;
    done[weak].add(entity);
  };
  return {
    numberOf,
    idOf: (entity) => itemAt(ids, entity),
    grow(grown, weak) {
      for (const entity of grown) {
        growAt(entity, weak ? 1 : 0);
        if (read > mostHops) return Promise.resolve(false);
      }
      return Promise.resolve(true);
    },
    hopsAt,
    nextOf,
    weightOf,
    relationOf: (hop) => itemAt(relations, relationOf[hop] ?? 0),
  };
}
