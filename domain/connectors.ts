import type { EntityId } from "./ids.ts";
import type { Bilingual } from "./relationTypes.ts";
import type { Steps } from "./steps.ts";

/** Two different entities that relations join, and how many relations do. */
export interface Connection {
  readonly ends: readonly [EntityId, EntityId];
  readonly relations: number;
}

/** An entity that connects others. */
export interface Connector {
  readonly entity: EntityId;
  /** 0 to 1: the part of all pairs of other entities whose shortest ways pass it. */
  readonly score: number;
  /** Different entities that it is joined with. */
  readonly neighbours: number;
}

/** The shortest ways from one entity: who was reached, the farthest first, from whom, and by how many ways. */
export interface ShortestWays {
  readonly reached: readonly number[];
  readonly before: readonly (readonly number[])[];
  readonly ways: Readonly<Record<number, number>>;
}

/** Entities by number, and the shortest ways from each. */
export interface ConnectedGraph {
  readonly ids: readonly EntityId[];
  readonly neighboursOf: (id: EntityId) => number;
  readonly waysFrom: (index: number) => ShortestWays;
}

/** Digits of a score: so few that sums in another order of the same ways cannot tell two equal entities apart. */
const SCALE = 1e6;

/** What the score says and does not say; every ranking carries it. */
export const CONNECTOR_MEANING: Bilingual = {
  en: "The score is the share of pairs of other entities considered whose shortest ways, in relations, run through this one; it says who stands between others in these documents, not who has influence, and what is not recorded may still have happened.",
  vi: "Điểm là tỷ lệ các cặp thực thể khác được xét mà đường ngắn nhất giữa chúng, tính theo số quan hệ, đi qua thực thể này; điểm cho biết ai đứng giữa những thực thể khác trong các tài liệu này, không cho biết ai có ảnh hưởng, và điều không được ghi lại vẫn có thể đã xảy ra.",
};

/** The order of connectors: by score, the highest first, then by id. */
function compareConnectors(a: Connector, b: Connector): number {
  if (a.score !== b.score) return b.score - a.score;
  return a.entity < b.entity ? -1 : Number(a.entity > b.entity);
}

/** Adds what the entities on the shortest ways from one source are worth: each its share of the ways to all that was reached through it. */
function addWays({ reached, before, ways }: ShortestWays, source: number, sums: Float64Array): void {
  const shares = new Float64Array(sums.length);
  for (const index of reached) {
    const share = (1 + (shares[index] ?? 0)) / (ways[index] ?? 1);
    for (const previous of before[index] ?? []) shares[previous] = (shares[previous] ?? 0) + (ways[previous] ?? 0) * share;
    if (index !== source) sums[index] = (sums[index] ?? 0) + (shares[index] ?? 0);
  }
}

/** The entities that stand between others, by betweenness centrality (Brandes), the highest first, then by id. Whoever is between nobody is left out. */
export function* rankConnectors({ ids, neighboursOf, waysFrom }: ConnectedGraph): Steps<readonly Connector[]> {
  const sums = new Float64Array(ids.length);
  for (const index of ids.keys()) {
    addWays(waysFrom(index), index, sums);
    yield;
  }
  // Each pair was looked at from both of its ends.
  const pairs = (ids.length - 1) * (ids.length - 2);
  return ids
    .map((entity, index) => ({ entity, score: Math.round(((sums[index] ?? 0) / pairs) * SCALE) / SCALE, neighbours: neighboursOf(entity) }))
    .filter(({ score }) => score > 0)
    .sort(compareConnectors);
}
