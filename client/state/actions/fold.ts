import type { Bilingual } from "../../../domain/relationTypes.ts";
import { isEventKind } from "../../../domain/kinds.ts";
import { factIdOf } from "../../model/drawnIds.ts";
import type { DrawnPair } from "../../model/drawnPair.ts";
import type { Relation } from "../../model/entity.ts";
import { isFolded, isFoldingMeetings, NO_FOLDS, pairKey, type ActorLevel, type Folds } from "../../model/folds.ts";
import { placeDrawn } from "../../model/placeDrawn.ts";
import { bilingualName } from "../../model/questions/question.ts";
import type { View } from "../../model/view.ts";
import { drawnIn } from "../drawnIn.ts";
import type { ExplorerState } from "../explorerState.ts";
import { computeLayout } from "./arrange.ts";
import { changeView } from "./changeView.ts";
import { STEP } from "./stepNames.ts";

/** The view with a place for everything that is drawn; the same view where each has one. */
export function settled(state: ExplorerState, view: View): View {
  const positions = placeDrawn(drawnIn({ ...state, view }), { view, entities: state.entities, ties: state.ties });
  return positions === undefined ? view : { ...view, positions };
}

// Places of what was drawn for others would otherwise stay in the link for ever.
function withoutLeftovers(state: ExplorerState, view: View): View {
  const stays = new Set([...view.entities, ...drawnIn({ ...state, view }).entities.map(({ id }) => id)]);
  const entries = Object.entries(view.positions);
  const kept = entries.filter(([id]) => stays.has(id));
  return kept.length === entries.length ? view : { ...view, positions: Object.fromEntries(kept) };
}

/** The line that a fact went into, or the first fact behind a line that is gone; undefined where what is selected is still drawn. */
function sameSelected(state: ExplorerState, view: View, id: string): string | undefined {
  const { pairs, relations } = drawnIn({ ...state, view });
  if (pairs.has(id) || relations.some((each) => factIdOf(each.id) === id)) return id;
  const fact = state.relations.get(id);
  const isBehind = ({ events, persons, a, b }: DrawnPair, { source, target }: Relation): boolean =>
    events.includes(target.id) && [a, b, ...persons].includes(source.id);
  if (fact !== undefined) return [...pairs.values()].find((pair) => isBehind(pair, fact))?.id;
  const before = drawnIn(state).pairs.get(id);
  if (before === undefined) return undefined;
  const successor = [...pairs.values()].find(({ events }) => events.some((event) => before.events.includes(event)));
  return successor?.id ?? relations.find((each) => isBehind(before, each))?.id;
}

/** Selects the same thing in its new shape, where it has one. */
function withSelection(state: ExplorerState, view: View): View {
  const { entities, relations } = view.selection;
  const next = relations.flatMap((id) => sameSelected(state, view, id) ?? []);
  return next.every((id, at) => id === relations[at]) && next.length === relations.length
    ? view
    : { ...view, selection: { entities, relations: next } };
}

/** Draws the view folded another way: one step of undo. The layout of the view runs again, except a free one, which nothing may scramble. */
function refolded(state: ExplorerState, view: View, name: Bilingual): ExplorerState {
  const clean = withSelection(state, withoutLeftovers(state, view));
  const laid = computeLayout(state, clean, clean.layout);
  if (laid === undefined) return changeView(state, settled(state, clean), name);
  const pinned = Object.fromEntries(clean.pins.flatMap((id) => (clean.positions[id] === undefined ? [] : [[id, clean.positions[id]]])));
  const next = { ...clean, positions: { ...clean.positions, ...laid.positions, ...pinned }, bands: laid.bands };
  return { ...changeView(state, settled(state, next), name), fitCount: state.fitCount + 1 };
}

/** Draws every event as lines between those who met, of one level. */
export function foldMeetings(state: ExplorerState, level: ActorLevel): ExplorerState {
  const { folds } = state.view;
  if (folds.level === level && folds.all && folds.except.length === 0) return state;
  return refolded(state, { ...state.view, folds: { ...folds, level, all: true, except: [] } }, STEP.fold(level));
}

/** Draws every event as an event again. */
export function unfoldMeetings(state: ExplorerState): ExplorerState {
  const { folds } = state.view;
  if (!isFoldingMeetings(folds)) return state;
  const next: Folds = { ...folds, all: false, except: [], level: NO_FOLDS.level, sameEvent: false };
  return refolded(state, { ...state.view, folds: next }, STEP.unfoldAll);
}

/** Folds one event, or draws it as an event again. */
export function toggleEventFold(state: ExplorerState, event: string): ExplorerState {
  const { folds } = state.view;
  const except = folds.except.includes(event) ? folds.except.filter((id) => id !== event) : [...folds.except, event];
  const name = bilingualName(state.entities.get(event), event);
  const step = isFolded(folds, event) ? STEP.unfoldEvent(name) : STEP.foldEvent(name);
  return refolded(state, { ...state.view, folds: { ...folds, except } }, step);
}

/** Also joins those who were only named at the same event, or no longer. */
export function toggleSameEvent(state: ExplorerState): ExplorerState {
  const { folds } = state.view;
  return refolded(state, { ...state.view, folds: { ...folds, sameEvent: !folds.sameEvent } }, STEP.sameEvent(!folds.sameEvent));
}

/** Draws provinces of today for those that ended, or each as it was. */
export function toggleAsOfToday(state: ExplorerState): ExplorerState {
  const { asOfToday } = state.view;
  return refolded(state, { ...state.view, asOfToday: !asOfToday }, STEP.asOfToday(!asOfToday));
}

/** Draws the parallel relations between two entities one by one, or folded again. */
export function toggleApart(state: ExplorerState, a: string, b: string): ExplorerState {
  const { folds } = state.view;
  const key = pairKey(a, b);
  const isApart = folds.apart.includes(key);
  const apart = isApart ? folds.apart.filter((each) => each !== key) : [...folds.apart, key];
  return changeView(state, { ...state.view, folds: { ...folds, apart } }, STEP.tellApart(!isApart));
}

/** True where the view holds an event that can be folded. */
export function hasEvents({ view, entities }: ExplorerState): boolean {
  return view.entities.some((id) => {
    const kind = entities.get(id)?.kind;
    return kind !== undefined && isEventKind(kind);
  });
}
