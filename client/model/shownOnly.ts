import type { Entities, Relations } from "./entity.ts";
import { withoutMembers } from "./origins.ts";
import { EMPTY_VIEW, type View } from "./view.ts";
import { visibleOf } from "./visible.ts";

/** The view without what its filters and hiding leave out: it shows the same. */
export function withoutUnseen(view: View, entities: Entities, relations: Relations): View {
  // Folding draws other things in the place of the view's own; what they are drawn from must stay.
  const unfolded = { ...view, folds: EMPTY_VIEW.folds, asOfToday: false };
  const seen = visibleOf(unfolded, entities, relations);
  const kept = new Set([...seen.entities, ...seen.relations].map(({ id }) => id));
  const gone = new Set([...view.entities, ...view.relations].filter((id) => !kept.has(id)));
  const members = new Set(view.entities);
  // What only the folded picture knows is no part of the view, and stays too.
  const stays = (id: string): boolean => !gone.has(id);
  return {
    ...view,
    entities: view.entities.filter(stays),
    relations: view.relations.filter(stays),
    origins: withoutMembers(view.origins, gone),
    // Hidden members are gone; what is drawn for others is no member, and would be drawn again.
    hidden: view.hidden.filter((id) => !members.has(id)),
    pins: view.pins.filter(stays),
    spotlight: view.spotlight.filter(stays),
    positions: Object.fromEntries(Object.entries(view.positions).filter(([id]) => stays(id))),
    selection: { entities: view.selection.entities.filter(stays), relations: view.selection.relations.filter(stays) },
  };
}
