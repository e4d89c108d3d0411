import type { DrawnRelation } from "./drawnRelation.ts";
import type { Relation } from "./entity.ts";
import { pairKey } from "./folds.ts";
import { modalityLine } from "./modalityLine.ts";

/** Relations of one type and line between the same two ends, drawn as one: the first stands for all. */
export interface Folded {
  readonly lead: DrawnRelation;
  readonly members: readonly DrawnRelation[];
}

const keys = new WeakMap<Relation, string>();

function keyOf(relation: Relation): string {
  const known = keys.get(relation);
  if (known !== undefined) return known;
  const { source, target, type, modality } = relation;
  const key = `${source.id} ${target.id} ${type} ${modalityLine(modality)}`;
  keys.set(relation, key);
  return key;
}

function fold(relations: readonly DrawnRelation[], apart: readonly string[]): Folded[] {
  const single = new Set(apart);
  const folds = new Map<string, DrawnRelation[]>();
  for (const relation of relations) {
    const key = single.size > 0 && single.has(pairKey(relation.source.id, relation.target.id)) ? relation.id : keyOf(relation);
    const members = folds.get(key);
    if (members === undefined) folds.set(key, [relation]);
    else members.push(relation);
  }
  return [...folds.values()].flatMap((members) => (members[0] === undefined ? [] : [{ lead: members[0], members }]));
}

const NONE_APART: readonly string[] = [];
const lastFolded = new WeakMap<readonly DrawnRelation[], { readonly apart: readonly string[]; readonly folded: readonly Folded[] }>();

/** Parallel relations folded, in their order; those between the pairs that are told apart stay single. The same lists are folded once. */
export function foldRelations(relations: readonly DrawnRelation[], apart: readonly string[] = NONE_APART): readonly Folded[] {
  const last = lastFolded.get(relations);
  if (last?.apart === apart) return last.folded;
  const folded = fold(relations, apart);
  lastFolded.set(relations, { apart, folded });
  return folded;
}

/** The other relations that are drawn as one with this. */
export function foldedWith(relation: Relation, relations: readonly Relation[]): Relation[] {
  return relations.filter((other) => other.id !== relation.id && keyOf(other) === keyOf(relation));
}
