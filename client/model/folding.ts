import type { Relation } from "./entity.ts";
import { modalityLine } from "./modalityLine.ts";

/** Relations of one type and line between the same two ends, drawn as one: the first stands for all. */
export interface Folded {
  readonly lead: Relation;
  readonly members: readonly Relation[];
}

function keyOf({ source, target, type, modality }: Relation): string {
  return `${source.id} ${target.id} ${type} ${modalityLine(modality)}`;
}

/** Parallel relations folded, in their order. */
export function foldRelations(relations: readonly Relation[]): Folded[] {
  const folds = new Map<string, Relation[]>();
  for (const relation of relations) folds.set(keyOf(relation), [...(folds.get(keyOf(relation)) ?? []), relation]);
  return [...folds.values()].flatMap((members) => (members[0] === undefined ? [] : [{ lead: members[0], members }]));
}

/** The other relations that are drawn as one with this. */
export function foldedWith(relation: Relation, relations: readonly Relation[]): Relation[] {
  return relations.filter((other) => other.id !== relation.id && keyOf(other) === keyOf(relation));
}
