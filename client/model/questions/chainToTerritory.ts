import { isTerritoryKind } from "../../../domain/kinds.ts";
import type { Relation } from "../entity.ts";

const MOST_STEPS = 4;

/** Every chain of ties by which somebody belongs to a territory: office, then parent bodies. */
export function chainsToTerritories(id: string, ties: readonly Relation[], steps = MOST_STEPS): Relation[][] {
  if (steps === 0) return [];
  const own = ties.filter(({ source }) => source.id === id);
  return own.flatMap((tie) => {
    if (isTerritoryKind(tie.target.kind)) return [[tie]];
    return chainsToTerritories(tie.target.id, ties, steps - 1).map((rest) => [tie, ...rest]);
  });
}

/** The first of these chains, one that ends at once before those that go further. */
export function chainToTerritory(id: string, ties: readonly Relation[]): Relation[] | undefined {
  const chains = chainsToTerritories(id, ties);
  return chains.find(({ length }) => length === 1) ?? chains[0];
}
