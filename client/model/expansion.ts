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

/** How many neighbours of a kind an entity has, over all relation types. */
export function neighboursOfKind(entity: Entity, kind: NeighbourCount["kind"]): number {
  return entity.neighbourCounts.filter((each) => each.kind === kind).reduce((total, { count }) => total + count, 0);
}

/** How many neighbours could be drawn: figures, topics and documents apart. */
export function drawableNeighbours(entity: Entity): number {
  return entity.neighbourCounts.filter(({ kind }) => !isDrawnOnRequest(kind)).reduce((total, { count }) => total + count, 0);
}
