import { factIdOf } from "./drawnIds.ts";
import type { Visible } from "./visible.ts";

/** How many relations of a path are not drawn, and why. */
export interface UndrawnHops {
  /** Left out by filters or hiding. */
  readonly filtered: number;
  /** Part of what is drawn as one, so that they have no line of their own. */
  readonly folded: number;
}

/** Which relations of a path the picture lacks; `left` is what filters leave before anything is folded. */
export function undrawnHops(
  relations: readonly { readonly id: string }[],
  { drawn, left }: { readonly drawn: Visible; readonly left: Visible },
): UndrawnHops {
  const lines = new Set(drawn.relations.map(({ id }) => factIdOf(id)));
  const facts = new Set(left.relations.map(({ id }) => id));
  const missing = relations.filter(({ id }) => !lines.has(id));
  const folded = missing.filter(({ id }) => facts.has(id)).length;
  return { filtered: missing.length - folded, folded };
}
