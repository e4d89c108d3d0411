import { factIdOf } from "../drawnIds.ts";
import type { DrawnPair } from "../drawnPair.ts";
import type { Relations } from "../entity.ts";
import { factsOfPair, partsByEvent } from "../pairFacts.ts";
import type { View } from "../view.ts";

/** What a brief is about. */
export type BriefSubject =
  | { readonly about: "entity"; readonly id: string }
  | { readonly about: "pair"; readonly ids: readonly [string, string] }
  | { readonly about: "path"; readonly relations: readonly string[]; readonly entities: readonly string[] }
  | { readonly about: "selection"; readonly relations: readonly string[]; readonly entities: readonly string[] };

/** What is selected in a picture, and what its lines are drawn from. */
interface Picture extends Pick<View, "selection"> {
  /** Every known relation, by id. */
  readonly known: Relations;
  readonly pairs: ReadonlyMap<string, DrawnPair>;
  /** Ids of the facts that the picture is drawn from. */
  readonly shown: { readonly entities: readonly string[]; readonly relations: readonly string[] };
}

function selectionSubject(picture: Picture): BriefSubject {
  const { selection, known, pairs, shown } = picture;
  const parts = partsByEvent(shown.relations.flatMap((id) => known.get(id) ?? []));
  const lines = selection.relations.flatMap((id) => pairs.get(id) ?? []);
  const relations = selection.relations.flatMap((id) => {
    const pair = pairs.get(id);
    return pair === undefined ? [factIdOf(id)] : factsOfPair(pair, parts).map((fact) => fact.id);
  });
  const ends = relations.flatMap((id) => known.get(id) ?? []).flatMap(({ source, target }) => [source.id, target.id]);
  const between = lines.flatMap(({ a, b }) => [a, b]);
  return {
    about: "selection",
    relations: [...new Set(relations)],
    entities: [...new Set([...selection.entities, ...between, ...ends])],
  };
}

/**
 * What a brief of a picture is about: the one entity selected, the pair (two entities, or the line between them), all that is selected,
 * else all that is shown. It names facts of the data, never lines that only the picture knows. Undefined where nothing is.
 */
export function subjectOf(picture: Picture): BriefSubject | undefined {
  const { selection, pairs, shown } = picture;
  const { entities, relations } = selection;
  const [first, second, third] = entities;
  if (first !== undefined && second === undefined && relations.length === 0) return { about: "entity", id: first };
  if (first !== undefined && second !== undefined && third === undefined && relations.length === 0)
    return { about: "pair", ids: [first, second] };
  const line = pairs.get(relations[0] ?? "");
  // The meetings of an ended province are recorded under its own name: the line of what it became does not find them.
  if (entities.length === 0 && relations.length === 1 && line?.own.length === 0) return { about: "pair", ids: [line.a, line.b] };
  if (entities.length + relations.length > 0) return selectionSubject(picture);
  return shown.entities.length === 0 ? undefined : { about: "selection", ...shown };
}
