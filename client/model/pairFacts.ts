import type { DrawnPair } from "./drawnPair.ts";
import type { Relation } from "./entity.ts";

const TAKING_PART = ["ATTENDED", "HOSTED", "SIGNED"];

/** Who took part, by id of the event. */
export type PartsByEvent = ReadonlyMap<string, readonly Relation[]>;

/** The relations among some that say who took part in which event. */
export function partsByEvent(relations: readonly Relation[]): PartsByEvent {
  const found = new Map<string, Relation[]>();
  for (const relation of relations) {
    if (!TAKING_PART.includes(relation.type)) continue;
    const parts = found.get(relation.target.id);
    if (parts === undefined) found.set(relation.target.id, [relation]);
    else parts.push(relation);
  }
  return found;
}

/** The facts that a line between two who met stands for: the parts of either end, and of the persons behind it, newest event first. */
export function factsOfPair({ events, persons, a, b, own }: DrawnPair, parts: PartsByEvent): Relation[] {
  const actors = new Set([a, b, ...persons, ...own.map(({ id }) => id)]);
  return events.flatMap((event) => (parts.get(event) ?? []).filter(({ source }) => actors.has(source.id)));
}
