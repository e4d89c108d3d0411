import type { Relations } from "../entity.ts";
import type { View } from "../view.ts";

/** What a brief is about. */
export type BriefSubject =
  | { readonly about: "entity"; readonly id: string }
  | { readonly about: "pair"; readonly ids: readonly [string, string] }
  | { readonly about: "path"; readonly relations: readonly string[]; readonly entities: readonly string[] }
  | { readonly about: "selection"; readonly relations: readonly string[]; readonly entities: readonly string[] };

/**
 * What a brief of a view is about: the one entity selected, the pair, all that is selected, else all that is shown.
 * Undefined where nothing is.
 */
export function subjectOf(
  { selection }: Pick<View, "selection">,
  known: Relations,
  shown: { readonly entities: readonly string[]; readonly relations: readonly string[] },
): BriefSubject | undefined {
  const { entities, relations } = selection;
  const [first, second, third] = entities;
  if (first !== undefined && second === undefined && relations.length === 0) return { about: "entity", id: first };
  if (first !== undefined && second !== undefined && third === undefined && relations.length === 0)
    return { about: "pair", ids: [first, second] };
  if (entities.length + relations.length > 0) {
    const ends = relations.flatMap((id) => (known[id] === undefined ? [] : [known[id].source.id, known[id].target.id]));
    return { about: "selection", relations, entities: [...new Set([...entities, ...ends])] };
  }
  return shown.entities.length === 0 ? undefined : { about: "selection", ...shown };
}
