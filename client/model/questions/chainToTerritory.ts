import { isTerritoryKind } from "../../../domain/kinds.ts";
import type { Relation } from "../entity.ts";

const MOST_STEPS = 4;

type TiesBySource = ReadonlyMap<string, readonly Relation[]>;

const sorted = new WeakMap<readonly Relation[], TiesBySource>();

/** The ties of each source. An answer asks for those of many people among the same ties. */
function bySource(ties: readonly Relation[]): TiesBySource {
  const known = sorted.get(ties);
  if (known !== undefined) return known;
  const own = new Map<string, Relation[]>();
  for (const tie of ties) {
    const others = own.get(tie.source.id);
    if (others === undefined) own.set(tie.source.id, [tie]);
    else others.push(tie);
  }
  sorted.set(ties, own);
  return own;
}

function chainsAmong(id: string, ties: TiesBySource, steps: number): Relation[][] {
  if (steps === 0) return [];
  return (ties.get(id) ?? []).flatMap((tie) => {
    if (isTerritoryKind(tie.target.kind)) return [[tie]];
    return chainsAmong(tie.target.id, ties, steps - 1).map((rest) => [tie, ...rest]);
  });
}

/** Every chain of ties by which somebody belongs to a territory: office, then parent bodies. */
export function chainsToTerritories(id: string, ties: readonly Relation[]): Relation[][] {
  return chainsAmong(id, bySource(ties), MOST_STEPS);
}

/** The first of these chains, one that ends at once before those that go further. */
export function chainToTerritory(id: string, ties: readonly Relation[]): Relation[] | undefined {
  const chains = chainsToTerritories(id, ties);
  return chains.find(({ length }) => length === 1) ?? chains[0];
}
