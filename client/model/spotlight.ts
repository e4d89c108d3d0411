import type { View } from "./view.ts";
import type { Visible } from "./visible.ts";

/** What stands in the light: relations and their ends. */
export interface Lit {
  readonly relations: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

/** What the rest is dimmed for: the spotlight, else several selected relations. Undefined where nothing is dimmed. */
export function litOf({ spotlight, selection }: Pick<View, "spotlight" | "selection">, visible: Visible): Lit | undefined {
  const wanted = spotlight.length > 0 ? spotlight : selection.relations.length > 1 ? selection.relations : [];
  const ids = new Set(wanted);
  const shown = wanted.length === 0 ? [] : visible.relations.filter(({ id }) => ids.has(id));
  if (shown.length === 0) return undefined;
  return { relations: ids, entities: new Set(shown.flatMap(({ source, target }) => [source.id, target.id])) };
}
