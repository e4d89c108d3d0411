import { LRUCache } from "lru-cache";

import type { EntityId } from "../../../domain/ids.ts";
import type { EntityKind } from "../../../domain/kinds.ts";
import type { ReviewStatus } from "../../../domain/modality.ts";
import { matchName, SCORE_PARTS, type NameMatch } from "../../../domain/nameMatch.ts";
import { createLeastFirst } from "./leastFirst.ts";
import type { NamedEntity, NameIndex } from "./nameIndex.ts";
import { createNameTiers } from "./nameTiers.ts";
import { readTyped } from "./typedName.ts";

export interface NameQuestion {
  readonly text: string;
  /** Empty or absent: all. */
  readonly kinds?: readonly EntityKind[] | undefined;
  readonly statuses: readonly ReviewStatus[];
  readonly first: number;
}

export interface NameHit extends NameMatch {
  readonly id: EntityId;
}

/** Short texts have the most candidates, and everybody types them on the way to a longer one. */
const REMEMBERED_ANSWERS = 2_000;

/** Hits by their keys, the least first. */
interface FirstHits {
  add(key: number, hit: NameHit): void;
  /** What the key of a further hit must undercut. */
  bar(): number;
  hits(): readonly NameHit[];
}

function createFirstHits(first: number): FirstHits {
  let kept: { readonly key: number; readonly hit: NameHit }[] = [];
  return {
    add(key, hit) {
      kept = [...kept, { key, hit }].sort((a, b) => a.key - b.key).slice(0, first);
    },
    bar: () => kept[first - 1]?.key ?? Infinity,
    hits: () => kept.map(({ hit }) => hit),
  };
}

function isAsked({ kind, status }: NamedEntity, { kinds = [], statuses }: NameQuestion): boolean {
  return (kinds.length === 0 || kinds.includes(kind)) && statuses.includes(status);
}

/**
 * A search in one index: the first hits by score, then by standing. The index proposes entities with a score that is their own or higher;
 * they are looked at from the highest down, and `matchName` says their scores, until no other can be among the first.
 */
export function createFindNames(index: NameIndex): (question: NameQuestion) => readonly NameHit[] {
  const { entities } = index;
  const tiers = createNameTiers(index);
  // Score and standing in one number: the less the better.
  const keyOf = (entity: number, score: number): number => (SCORE_PARTS - Math.round(score)) * entities.length + entity;

  const answers = new LRUCache<string, readonly NameHit[]>({ max: REMEMBERED_ANSWERS });
  const find = (question: NameQuestion): readonly NameHit[] => {
    const found = createFirstHits(question.first);
    const candidates = createLeastFirst();
    const looked = new Set<number>();
    const typed = readTyped(index, question.text);
    const look = (place: number): void => {
      const entity = entities[place];
      if (entity === undefined || looked.has(place)) return;
      looked.add(place);
      const match = matchName(question.text, entity);
      if (match !== undefined) found.add(keyOf(place, match.score * SCORE_PARTS), { ...match, id: entity.id });
    };
    const propose = (place: number, score: number): void => {
      const entity = entities[place];
      if (entity !== undefined && isAsked(entity, question)) candidates.add(keyOf(place, score));
    };
    for (const tier of tiers) {
      if (found.bar() < keyOf(0, tier.best * SCORE_PARTS)) break;
      for (const name of typed) tier.candidates(name, propose);
      for (let key = candidates.take(); key !== undefined && key <= found.bar(); key = candidates.take()) look(key % entities.length);
    }
    return found.hits();
  };
  return (question) => {
    const { text, kinds, statuses, first } = question;
    const asked = JSON.stringify([text, kinds, statuses, first]);
    const hits = answers.get(asked) ?? find(question);
    answers.set(asked, hits);
    return hits;
  };
}
