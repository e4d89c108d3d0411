import { compareText, firstDifference } from "./comparing.ts";
import { isDrawnOnRequest, type Entity } from "./entity.ts";

/** An entity that cannot bring more than this without the reader choosing. */
export const EXPAND_LIMIT = 25;

/** Above this many, a reader who asked for all is asked once more. */
export const ASK_ABOVE = 200;

type NeighbourCount = Entity["neighbourCounts"][number];

/** One line of the expand menu: a relation type towards a kind of entity. */
export interface ExpandChoice {
  readonly type: string;
  readonly kind: NeighbourCount["kind"];
  readonly count: number;
}

/** What can be brought in, largest first; both directions of a type count together. Figures, topics and documents come last. */
export function expandChoices(entity: Entity): ExpandChoice[] {
  const counts = new Map<string, ExpandChoice>();
  for (const { type, kind, count } of entity.neighbourCounts) {
    const key = `${type} ${kind}`;
    counts.set(key, { type, kind, count: count + (counts.get(key)?.count ?? 0) });
  }
  const last = (choice: ExpandChoice): number => (isDrawnOnRequest(choice.kind) ? 1 : 0);
  return [...counts.values()].sort((a, b) =>
    firstDifference(last(a) - last(b), b.count - a.count, compareText(a.type + a.kind, b.type + b.kind)),
  );
}

type Counts<Key> = readonly { readonly key: Key; readonly count: number }[];

function summed<Key extends string>(entity: Entity, keyOf: (each: NeighbourCount) => Key): Counts<Key> {
  const counts = new Map<Key, number>();
  for (const each of entity.neighbourCounts) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + each.count);
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => firstDifference(b.count - a.count, compareText(a.key, b.key)));
}

/** Neighbours by relation type and by kind, most first. */
export function countsOf(entity: Entity): { readonly types: Counts<string>; readonly kinds: Counts<NeighbourCount["kind"]> } {
  return { types: summed(entity, ({ type }) => type), kinds: summed(entity, ({ kind }) => kind) };
}

/** How many neighbours some relation types lead to that are of some kinds. */
export function matchingNeighbours(
  entity: Entity,
  { types, kinds }: { readonly types: readonly string[]; readonly kinds: readonly NeighbourCount["kind"][] },
): number {
  const matching = entity.neighbourCounts.filter(({ type, kind }) => types.includes(type) && kinds.includes(kind));
  return matching.reduce((total, { count }) => total + count, 0);
}

/** How many neighbours of a kind an entity has, over all relation types. */
export function neighboursOfKind(entity: Entity, kind: NeighbourCount["kind"]): number {
  return entity.neighbourCounts.filter((each) => each.kind === kind).reduce((total, { count }) => total + count, 0);
}

/** How many neighbours could be drawn: figures, topics and documents apart. */
export function drawableNeighbours(entity: Entity): number {
  return entity.neighbourCounts.filter(({ kind }) => !isDrawnOnRequest(kind)).reduce((total, { count }) => total + count, 0);
}
