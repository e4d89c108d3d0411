import { factIdOf } from "../model/drawnIds.ts";
import type { Relation } from "../model/entity.ts";
import type { Visible } from "../model/visible.ts";
import type { Selection, View } from "../model/view.ts";

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
  const isPath = spotlight.length > 0;
  const ids = new Set(isPath ? spotlight : selection.relations);
  if (!isPath && ids.size < 2) return undefined;
  // A path names facts; a fact may be drawn several times, where its end became several units.
  const shown = relations.filter(({ id }) => ids.has(isPath ? factIdOf(id) : id));
  if (shown.length === 0) return undefined;
  return {
    entities: new Set(shown.flatMap(({ source, target }) => [source.id, target.id])),
    relations: new Set([...ids, ...shown.map(({ id }) => id)]),
  };
}

interface Remembered {
  readonly emphasis: Emphasis;
  readonly pins: readonly string[];
  readonly spotlight: readonly string[];
  readonly relations: readonly Relation[];
}

const last = new WeakMap<Selection, Remembered>();

/** What is selected, pinned, and in the light of a path. The same view gives the same object, and so does one that grows where nothing is dimmed. */
export function emphasisOf(view: View, { relations }: Visible): Emphasis {
  const { selection, pins, spotlight } = view;
  const known = last.get(selection);
  const lit = litBy(view, relations);
  const isSame = known?.pins === pins && known.spotlight === spotlight;
  if (isSame && (known.relations === relations || (known.emphasis.lit === undefined && lit === undefined))) return known.emphasis;
  const emphasis = { entities: new Set(selection.entities), relations: new Set(selection.relations), pins: new Set(pins), lit };
  last.set(selection, { emphasis, pins, spotlight, relations });
  return emphasis;
}
