import type { Relation } from "../entity.ts";

/** What a cell's facts are made of, and what its people and bodies belong to. */
export interface CellFacts {
  /** Relations that join row and column at once. */
  readonly direct: readonly Relation[];
  /** Who takes part in its events and agreements. */
  readonly parts: readonly Relation[];
  readonly ties: readonly Relation[];
}

/** The shortest chain of ties from somebody to one of the goals; undefined where they belong to none, empty where they are one. */
function chainTo(goals: ReadonlySet<string>, start: string, ties: readonly Relation[]): readonly Relation[] | undefined {
  const chains = new Map<string, readonly Relation[]>([[start, []]]);
  for (const [id, chain] of chains) {
    if (goals.has(id)) return chain;
    for (const tie of ties) if (tie.source.id === id && !chains.has(tie.target.id)) chains.set(tie.target.id, [...chain, tie]);
  }
  return undefined;
}

function sideOf({ qualifiers }: Relation): string | undefined {
  return qualifiers.find(({ name }) => name === "onBehalfOf")?.entity?.id;
}

/** The relations that tell a cell: those that join its two ends, and who took part for either of them, with what makes them act for it. */
export function cellStory(ends: readonly string[], { direct, parts, ties }: CellFacts): Relation[] {
  const goals = new Set(ends);
  const isFor = (start: string): readonly Relation[] | undefined => chainTo(goals, start, ties);
  const ofDirect = direct.flatMap((relation) => [relation.source.id, relation.target.id].flatMap((id) => isFor(id) ?? []));
  const ofParts = parts.flatMap((part) => {
    const own = isFor(part.source.id);
    const side = sideOf(part);
    if (own !== undefined) return [part, ...own];
    return side !== undefined && isFor(side) !== undefined ? [part] : [];
  });
  return [...new Set([...direct, ...ofParts, ...ofDirect])];
}
