import { compareText, firstDifference } from "./comparing.ts";
import type { DrawnRelation } from "./drawnRelation.ts";
import type { Entities, Entity, Relation, Relations } from "./entity.ts";
import type { Lookup } from "./lookup.ts";
import { addedByHand } from "./origins.ts";
import { isDated, timingOf, windowOf } from "./timeWindow.ts";
import { isFiltering, type Filters, type View } from "./view.ts";

/** What canvas, table, counts and exports show alike. */
export interface Visible {
  readonly entities: readonly Entity[];
  readonly relations: readonly DrawnRelation[];
  /** Ids of entities that filters left without a relation and that stay because the reader added them: drawn faint. */
  readonly faded: ReadonlySet<string>;
}

function passes({ types, modalities, minSources, undated, ...times }: Filters): (relation: Relation) => boolean {
  const window = windowOf(times);
  return (relation) => {
    if (types.includes(relation.type) || modalities.includes(relation.modality) || relation.sourceCount < minSources) return false;
    if (!isDated(relation)) return undated;
    return window === undefined || timingOf(relation, window) !== "outside";
  };
}

function endsOf(relations: readonly Relation[]): ReadonlySet<string> {
  const ends = new Set<string>();
  for (const { source, target } of relations) ends.add(source.id).add(target.id);
  return ends;
}

function knownOf<Fact>(ids: readonly string[], facts: Lookup<Fact>): Fact[] {
  const known: Fact[] = [];
  for (const id of ids) {
    const fact = facts.get(id);
    if (fact !== undefined) known.push(fact);
  }
  return known;
}

/** The relations of which both ends are among some entities. */
function among(entities: readonly Entity[], relations: readonly Relation[]): Relation[] {
  const ids = new Set(entities.map(({ id }) => id));
  return relations.filter(({ source, target }) => ids.has(source.id) && ids.has(target.id));
}

/**
 * What filters and hiding leave of a view. A relation goes with either of its ends. An entity that loses its last relation goes too;
 * where the reader had added it by hand it stays, faded.
 */
export function visibleOf(view: View, entities: Entities, relations: Relations): Visible {
  const { kinds, minDegree } = view.filters;
  const known = knownOf(view.entities, entities);
  const all = knownOf(view.relations, relations);
  if (!isFiltering(view.filters) && view.hidden.length === 0) return { entities: known, relations: among(known, all), faded: new Set() };
  const hidden = new Set(view.hidden);
  const candidates = known.filter(({ id, kind, degree }) => !hidden.has(id) && !kinds.includes(kind) && degree >= minDegree);
  const drawn = among(candidates, all).filter(passes(view.filters));
  const hadRelations = endsOf(all);
  const hasRelations = endsOf(drawn);
  const orphans = candidates.filter(({ id }) => hadRelations.has(id) && !hasRelations.has(id)).map(({ id }) => id);
  const byHand = addedByHand(view.origins);
  const faded = new Set(orphans.filter((id) => byHand.has(id)));
  const gone = new Set(orphans.filter((id) => !byHand.has(id)));
  return { entities: candidates.filter(({ id }) => !gone.has(id)), relations: drawn, faded };
}

export interface Counted<Key extends string> {
  readonly key: Key;
  readonly count: number;
}

/** How often each key occurs, most frequent first, then by key. */
export function countBy<Item, Key extends string>(items: readonly Item[], keyOf: (item: Item) => Key): Counted<Key>[] {
  const counts = new Map<Key, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => firstDifference(b.count - a.count, compareText(a.key, b.key)));
}
