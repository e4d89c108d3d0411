import type { Relation } from "../model/entity.ts";
import type { Visible } from "../model/visible.ts";
import type { View } from "../model/view.ts";

/** What the picture sets apart, ready to be asked by id. */
export interface Emphasis {
  readonly entities: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  readonly pins: ReadonlySet<string>;
  /** What stays bright where the rest is dimmed; undefined where nothing is. */
  readonly lit: { readonly entities: ReadonlySet<string>; readonly relations: ReadonlySet<string> } | undefined;
}

function litBy(view: View, relations: readonly Relation[]): Emphasis["lit"] {
  const { spotlight, selection } = view;
  const ids = new Set(spotlight.length > 0 ? spotlight : selection.relations);
  if (spotlight.length === 0 && ids.size < 2) return undefined;
  const shown = relations.filter(({ id }) => ids.has(id));
  if (shown.length === 0) return undefined;
  return { entities: new Set(shown.flatMap(({ source, target }) => [source.id, target.id])), relations: ids };
}

/** What is selected, pinned, and in the light of a path. */
export function emphasisOf(view: View, visible: Visible): Emphasis {
  return {
    entities: new Set(view.selection.entities),
    relations: new Set(view.selection.relations),
    pins: new Set(view.pins),
    lit: litBy(view, visible.relations),
  };
}
