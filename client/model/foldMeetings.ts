import { isEventKind } from "../../domain/kinds.ts";
import type { DrawnPair } from "./drawnPair.ts";
import { drawnPairs, pairRelation } from "./drawnPairs.ts";
import type { Relation } from "./entity.ts";
import { foldedAway } from "./foldedAway.ts";
import { isFolded } from "./folds.ts";
import { listsFor } from "./meetingLists.ts";
import { factsOfPair, partsByEvent, type PartsByEvent } from "./pairFacts.ts";
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
  /** What would be shown without filters and hiding. */
  readonly whole: Visible;
}

/** Pairs whose ends and type filters leave, as relations. */
function shownPairs(pairs: readonly DrawnPair[], { view, known }: Parts, parts: PartsByEvent): Relation[] {
  const { kinds, types, minDegree } = view.filters;
  const hidden = new Set(view.hidden);
  const isShown = (id: string): boolean => {
    const entity = known.entities.get(id);
    return entity !== undefined && !hidden.has(id) && !kinds.includes(entity.kind) && entity.degree >= minDegree;
  };
  return pairs
    .filter(({ grade, a, b }) => !types.includes(grade) && isShown(a) && isShown(b))
    .flatMap((pair) => pairRelation(pair, known.entities, factsOfPair(pair, parts)) ?? []);
}

function endsOf(relations: readonly Relation[]): ReadonlySet<string> {
  return new Set(relations.flatMap(({ source, target }) => [source.id, target.id]));
}

interface Folding {
  readonly pairs: readonly DrawnPair[];
  /** Events that stand behind a pair. */
  readonly events: ReadonlySet<string>;
  /** Those who go with them. */
  readonly away: ReadonlySet<string>;
}

function foldingOf(visible: Visible, parts: PartsByEvent, { view, known, standIns }: Parts): Folding {
  const pairs = drawnPairs(
    listsFor(view.folds, known.meetings).flatMap((list) => list.pairs),
    {
      events: new Set(wantedOf(visible, view)),
      entities: known.entities,
      standIns,
      parts,
      left: new Set(visible.relations.map(({ id }) => id)),
    },
  );
  const events = new Set(pairs.flatMap((pair) => pair.events));
  return {
    pairs,
    events,
    away: foldedAway({ ...visible, level: view.folds.level, pairs, foldedEvents: events, ties: known.ties, standIns }),
  };
}

function wantedOf({ entities }: Visible, { folds }: View): string[] {
  return entities.filter(({ id, kind }) => isEventKind(kind) && isFolded(folds, id)).map(({ id }) => id);
}

/**
 * Draws events as lines between those who met, at the level that the view names. What nobody is said to have met at stays an event.
 * Which events fold does not hang on filters: one whose meetings are all filtered out goes with them.
 */
export function foldMeetings(visible: Visible, parts: Parts): FoldedMeetings {
  const { view, known, whole } = parts;
  const allParts = partsByEvent(whole.relations);
  const unfiltered = foldingOf(whole, allParts, parts);
  const { pairs, events: foldedEvents, away } = visible === whole ? unfiltered : foldingOf(visible, allParts, parts);
  const isFoldedOut = (id: string): boolean => foldedEvents.has(id) || unfiltered.events.has(id);
  const isGone = (id: string): boolean => isFoldedOut(id) || away.has(id) || unfiltered.away.has(id);
  const stays = visible.relations.filter(({ source, target }) => !isGone(source.id) && !isGone(target.id));
  const lines = shownPairs(pairs, parts, partsByEvent(visible.relations));
  const relations = [...stays, ...lines];
  const [before, after, byHand] = [endsOf(visible.relations), endsOf(relations), addedByHand(view.origins)];
  const orphans = visible.entities.filter(({ id }) => !isGone(id) && before.has(id) && !after.has(id));
  const lost = new Set(orphans.filter(({ id }) => !byHand.has(id)).map(({ id }) => id));
  const kept = visible.entities.filter(({ id }) => !isGone(id) && !lost.has(id));
  const present = new Set(kept.map(({ id }) => id));
  const brought = [...new Set(lines.flatMap(({ source, target }) => [source.id, target.id]))].filter((id) => !present.has(id));
  return {
    visible: {
      entities: [...kept, ...brought.flatMap((id) => known.entities.get(id) ?? [])],
      relations,
      faded: new Set([...visible.faded, ...orphans.filter(({ id }) => byHand.has(id)).map(({ id }) => id)].filter((id) => !after.has(id))),
    },
    pairs,
    counts: {
      folded: foldedEvents.size,
      left: wantedOf(visible, view).filter((id) => !isFoldedOut(id)).length,
      present: lost.size,
    },
  };
}
