import type { Entities, Relation, Relations } from "./entity.ts";
import type { View } from "./view.ts";
import { visibleOf } from "./visible.ts";

/** The facts of a view that every filter but that of time leaves: what the window of time chooses from. */
export function timedRelations(view: View, entities: Entities, relations: Relations): readonly Relation[] {
  const filters = { ...view.filters, from: undefined, to: undefined, undated: true };
  return visibleOf({ ...view, filters }, entities, relations).relations;
}
