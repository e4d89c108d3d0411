import type { EntityId } from "./ids.ts";

/** A unit that ended and one that it became part of. */
export interface Succession {
  readonly ended: EntityId;
  readonly successor: EntityId;
}

/** For each unit those of today in whose place it counts: itself where nothing succeeded it. */
export function createRollUp(successions: readonly Succession[]): (id: EntityId) => readonly EntityId[] {
  const successors = new Map<EntityId, EntityId[]>();
  for (const { ended, successor } of successions) successors.set(ended, [...(successors.get(ended) ?? []), successor]);
  return (id) => {
    if (!successors.has(id)) return [id];
    const reached = new Set([id]);
    for (const unit of reached) for (const successor of successors.get(unit) ?? []) reached.add(successor);
    const today = [...reached].filter((unit) => !successors.has(unit));
    return today.length > 0 ? today : [id];
  };
}
