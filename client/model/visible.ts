import { compareText, firstDifference } from "./comparing.ts";
import type { Entities, Entity, Relation, Relations } from "./entity.ts";
import type { View } from "./view.ts";

/** What canvas and table show alike. */
export interface Visible {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}

/** The entities and relations of a view that no filter hides; a relation goes with either of its ends. */
export function visibleOf(view: View, entities: Entities, relations: Relations): Visible {
  const { kinds, types, modalities } = view.filters;
  const shown = view.entities.flatMap((id) => entities[id] ?? []).filter(({ kind }) => !kinds.includes(kind));
  const ids = new Set(shown.map(({ id }) => id));
  const drawn = view.relations
    .flatMap((id) => relations[id] ?? [])
    .filter(
      ({ type, modality, source, target }) =>
        !types.includes(type) && !modalities.includes(modality) && ids.has(source.id) && ids.has(target.id),
    );
  return { entities: shown, relations: drawn };
}

export interface Counted<Key extends string> {
  readonly key: Key;
  readonly count: number;
}

/** How often each key occurs, most frequent first, then by key. */
export function countBy<Item, Key extends string>(items: readonly Item[], keyOf: (item: Item) => Key): Counted<Key>[] {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => firstDifference(b.count - a.count, compareText(a.key, b.key)));
}
