import type { DrawnPair } from "./drawnPair.ts";
import type { EntityName } from "./entity.ts";
import { foldIntoToday } from "./foldIntoToday.ts";
import { foldMeetings, NO_MEETINGS, type MeetingCounts } from "./foldMeetings.ts";
import { isFoldingMeetings } from "./folds.ts";
import type { Known } from "./known.ts";
import { AS_IT_WAS, standInsOfToday, type OwnEnds } from "./today.ts";
import { isFiltering, NO_FILTERS, type View } from "./view.ts";
import { visibleOf, type Visible } from "./visible.ts";

/** What is shown once meetings, and provinces that ended, are folded: what canvas, layouts, table, counts and exports work with. */
export interface Drawn extends Visible {
  /** What the lines between those who met stand for, by id. */
  readonly pairs: ReadonlyMap<string, DrawnPair>;
  readonly ownEnds: OwnEnds;
  readonly standsFor: OwnEnds;
  readonly meetings: MeetingCounts;
  /** Relations that are not drawn because both ends are one province today. */
  readonly within: number;
}

const NOTHING_FOLDED = { pairs: new Map(), ownEnds: new Map(), standsFor: new Map(), meetings: NO_MEETINGS, within: 0 } as const;

/** True where the picture is more than the facts of the view. */
export function isProjecting({ folds, asOfToday }: View): boolean {
  return asOfToday || isFoldingMeetings(folds);
}

/** What filters and hiding chose from, nothing folded. */
function wholeBefore(plain: Visible, view: View, known: Known): Visible {
  if (!isFiltering(view.filters) && view.hidden.length === 0) return plain;
  return visibleOf({ ...view, filters: NO_FILTERS, hidden: [] }, known.entities, known.relations);
}

/** The one step from the facts of a view to what is drawn: filters, then meetings, then provinces of today. */
export function drawnOf(view: View, known: Known): Drawn {
  const plain = visibleOf(view, known.entities, known.relations);
  if (!isProjecting(view)) return { ...plain, ...NOTHING_FOLDED };
  const standIns = view.asOfToday ? standInsOfToday(known.successors, known.entities) : AS_IT_WAS;
  const met = isFoldingMeetings(view.folds)
    ? foldMeetings(plain, { view, known, standIns, whole: wholeBefore(plain, view, known) })
    : { visible: plain, pairs: [], counts: NO_MEETINGS };
  const ownOfPairs = met.pairs.filter(({ own }) => own.length > 0).map(({ id, own }): [string, readonly EntityName[]] => [id, own]);
  const folded = { pairs: new Map(met.pairs.map((pair) => [pair.id, pair])), meetings: met.counts };
  if (!view.asOfToday) return { ...met.visible, ...NOTHING_FOLDED, ...folded };
  const { visible, ownEnds, standsFor, within } = foldIntoToday(met.visible, { standIns, entities: known.entities, hidden: view.hidden });
  return { ...visible, ...folded, ownEnds: new Map([...ownEnds, ...ownOfPairs]), standsFor, within };
}

/** What would be drawn without filters and hiding: what the legend counts. */
export function wholeOf(view: View, known: Known): Drawn {
  return drawnOf({ ...view, filters: NO_FILTERS, hidden: [] }, known);
}
