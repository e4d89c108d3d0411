import { isEventKind } from "../../domain/kinds.ts";
import type { DrawnPair } from "./drawnPair.ts";
import { drawnPairs, isTakingPart, pairRelation } from "./drawnPairs.ts";
import type { Entity, Relation } from "./entity.ts";
import { foldedAway } from "./foldedAway.ts";
import { isFolded } from "./folds.ts";
import { listsFor } from "./meetingLists.ts";
import { addedByHand } from "./origins.ts";
import type { Known } from "./known.ts";
import type { StandIns } from "./today.ts";
import type { View } from "./view.ts";
import type { Visible } from "./visible.ts";

/** What folding meetings did, for the line that says so. */
export interface MeetingCounts {
  /** Events that are drawn as lines. */
  readonly folded: number;
  /** Events that stay, because nobody is recorded to have met at them at this level. */
  readonly left: number;
  /** Entities that only took part in what is folded, so that nothing is left to draw them by. */
  readonly present: number;
}

export const NO_MEETINGS: MeetingCounts = { folded: 0, left: 0, present: 0 };

interface FoldedMeetings {
  readonly visible: Visible;
  readonly pairs: readonly DrawnPair[];
  readonly counts: MeetingCounts;
}

interface Parts {
  readonly view: View;
  readonly known: Known;
  readonly standIns: StandIns;
}

function factsOf({ events, persons, a, b }: DrawnPair, relations: readonly Relation[]): Relation[] {
  return relations.filter(
    (relation) =>
      isTakingPart(relation) && events.includes(relation.target.id) && [a, b, ...persons].some((actor) => actor === relation.source.id),
  );
}

/** Pairs whose ends and type filters leave, as relations. */
function shownPairs(pairs: readonly DrawnPair[], { view, known }: Parts, facts: readonly Relation[]): Relation[] {
  const { kinds, types, minDegree } = view.filters;
  const isShown = (id: string): boolean => {
    const entity = known.entities[id];
    return entity !== undefined && !view.hidden.includes(id) && !kinds.includes(entity.kind) && entity.degree >= minDegree;
  };
  return pairs
    .filter(({ grade, a, b }) => !types.includes(grade) && isShown(a) && isShown(b))
    .flatMap((pair) => pairRelation(pair, known.entities, factsOf(pair, facts)) ?? []);
}

function endsOf(relations: readonly Relation[]): ReadonlySet<string> {
  return new Set(relations.flatMap(({ source, target }) => [source.id, target.id]));
}

/** Draws events as lines between those who met, at the level that the view names. What nobody is said to have met at stays an event. */
export function foldMeetings(visible: Visible, parts: Parts): FoldedMeetings {
  const { view, known, standIns } = parts;
  const wanted = visible.entities.filter(({ id, kind }) => isEventKind(kind) && isFolded(view.folds, id)).map(({ id }) => id);
  const left = new Set(visible.relations.map(({ id }) => id));
  const pairs = drawnPairs(
    listsFor(view.folds, known.meetings).flatMap((list) => list.pairs),
    {
      events: new Set(wanted),
      entities: known.entities,
      standIns,
      relations: view.relations.flatMap((id) => known.relations[id] ?? []),
      left,
    },
  );
  const foldedEvents = new Set(pairs.flatMap(({ events }) => events));
  const away = foldedAway({ ...visible, level: view.folds.level, pairs, foldedEvents, ties: known.ties, standIns });
  const isGone = (id: string): boolean => foldedEvents.has(id) || away.has(id);
  const stays = visible.relations.filter(({ source, target }) => !isGone(source.id) && !isGone(target.id));
  const lines = shownPairs(pairs, parts, visible.relations);
  const relations = [...stays, ...lines];
  const [before, after, byHand] = [endsOf(visible.relations), endsOf(relations), addedByHand(view.origins)];
  const orphans = visible.entities.filter(({ id }) => !isGone(id) && before.has(id) && !after.has(id));
  const lost = new Set(orphans.filter(({ id }) => !byHand.has(id)).map(({ id }) => id));
  const kept = visible.entities.filter(({ id }) => !isGone(id) && !lost.has(id));
  const present = new Set(kept.map(({ id }) => id));
  const brought = [...new Set(lines.flatMap(({ source, target }) => [source.id, target.id]))].filter((id) => !present.has(id));
  return {
    visible: {
      entities: [...kept, ...brought.flatMap((id): Entity[] => (known.entities[id] === undefined ? [] : [known.entities[id]]))],
      relations,
      faded: new Set([...visible.faded, ...orphans.filter(({ id }) => byHand.has(id)).map(({ id }) => id)].filter((id) => !after.has(id))),
    },
    pairs,
    counts: { folded: foldedEvents.size, left: wanted.length - foldedEvents.size, present: lost.size },
  };
}
