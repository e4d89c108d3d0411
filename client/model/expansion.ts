import { kindOfId } from "../../domain/ids.ts";
import type { EntityKind } from "../../domain/kinds.ts";
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

/** A neighbour that is not on the canvas, and the relation types that lead to it. */
export interface OpenNeighbour {
  readonly id: string;
  readonly kind: EntityKind;
  readonly types: readonly string[];
}

interface Link {
  readonly type: string;
  readonly source: { readonly id: string };
  readonly target: { readonly id: string };
}

/** The neighbours of an entity that some relations lead to and that are not shown yet. */
export function openNeighbours(id: string, relations: readonly Link[], shown: ReadonlySet<string>): readonly OpenNeighbour[] {
  const types = new Map<string, Set<string>>();
  for (const { type, source, target } of relations) {
    const other = source.id === id ? target.id : source.id;
    if (other === id || shown.has(other)) continue;
    types.set(other, (types.get(other) ?? new Set()).add(type));
  }
  return [...types].flatMap(([other, led]) => {
    const kind = kindOfId(other);
    return kind === undefined ? [] : [{ id: other, kind, types: [...led] }];
  });
}

type Counts<Key> = readonly { readonly key: Key; readonly count: number }[];

function counted<Key extends string>(neighbours: readonly OpenNeighbour[], keysOf: (each: OpenNeighbour) => readonly Key[]): Counts<Key> {
  const counts = new Map<Key, number>();
  for (const key of neighbours.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => firstDifference(b.count - a.count, compareText(a.key, b.key)));
}

/** Neighbours by relation type, where one that several lead to counts in each, and by kind; most first. */
export function countsOf(neighbours: readonly OpenNeighbour[]): { readonly types: Counts<string>; readonly kinds: Counts<EntityKind> } {
  return { types: counted(neighbours, ({ types }) => types), kinds: counted(neighbours, ({ kind }) => [kind]) };
}

/** How many neighbours some relation types lead to that are of some kinds, each once. */
export function matchingNeighbours(
  neighbours: readonly OpenNeighbour[],
  { types, kinds }: { readonly types: readonly string[]; readonly kinds: readonly EntityKind[] },
): number {
  return neighbours.filter((each) => kinds.includes(each.kind) && each.types.some((type) => types.includes(type))).length;
}

/** How many neighbours of a kind an entity has, over all relation types. */
export function neighboursOfKind(entity: Entity, kind: NeighbourCount["kind"]): number {
  return entity.neighbourCounts.filter((each) => each.kind === kind).reduce((total, { count }) => total + count, 0);
}
