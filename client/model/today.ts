import type { Entities, EntityName } from "./entity.ts";

/** What each province became part of; one that goes on has an empty list. */
export type Successors = Readonly<Record<string, readonly string[]>>;

/** Says which units of today stand for an entity: itself, unless it is a province that ended and whose successors are known. */
export type StandIns = (id: string) => readonly string[];

/** Everything stands for itself. */
export const AS_IT_WAS: StandIns = (id) => [id];

/** True for a province that ended. */
export function hasEnded(id: string, entities: Entities): boolean {
  const entity = entities.get(id);
  return entity !== undefined && "validTo" in entity && entity.validTo !== null;
}

/** The provinces of today for those that ended: several where a unit was split. */
export function standInsOfToday(successors: Successors, entities: Entities): StandIns {
  const today = (id: string, passed: readonly string[]): readonly string[] => {
    const next = (successors[id] ?? []).filter((each) => entities.get(each) !== undefined && !passed.includes(each));
    return next.length === 0 ? [id] : [...new Set(next.flatMap((each) => today(each, [...passed, id])))];
  };
  return (id) => today(id, []);
}

/** The ended provinces among some entities of which nobody has asked yet what they became. */
export function endedUnasked(ids: readonly string[], entities: Entities, successors: Successors): string[] {
  return ids.filter((id) => hasEnded(id, entities) && successors[id] === undefined);
}

/** An end of a relation that is drawn as another, with the name that the source gives it. */
export type OwnEnds = ReadonlyMap<string, readonly EntityName[]>;
