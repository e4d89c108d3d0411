import { factIdOf } from "../../model/drawnIds.ts";
import { onlyBroughtBy, withoutMembers } from "../../model/origins.ts";
import { bilingualName } from "../../model/questions/question.ts";
import { NO_SELECTION, type View } from "../../model/view.ts";
import type { ExplorerState } from "../explorerState.ts";
import { withBehind, withOwn } from "./behind.ts";
import { changeView } from "./changeView.ts";
import { STEP } from "./stepNames.ts";

/** The view without some entities and relations; relations go with their ends. */
function without(state: ExplorerState, gone: { entities: readonly string[]; relations: readonly string[] }): View {
  const { view } = state;
  const entities = new Set(gone.entities);
  const chosen = new Set(gone.relations);
  const relations = view.relations.filter((id) => {
    const relation = state.relations.get(id);
    return chosen.has(id) || (relation !== undefined && (entities.has(relation.source.id) || entities.has(relation.target.id)));
  });
  const left = new Set([...entities, ...relations]);
  const stays = (id: string): boolean => !left.has(id);
  return {
    ...view,
    entities: view.entities.filter(stays),
    relations: view.relations.filter(stays),
    origins: withoutMembers(view.origins, left),
    hidden: view.hidden.filter(stays),
    pins: view.pins.filter(stays),
    spotlight: view.spotlight.filter(stays),
    positions: Object.fromEntries(Object.entries(view.positions).filter(([id]) => stays(id))),
    selection: { entities: view.selection.entities.filter(stays), relations: view.selection.relations.filter(stays) },
  };
}

/**
 * Takes the selected entities, with their relations, or the selected relations off the canvas. What only the folded picture knows cannot be
 * taken off: such entities are hidden, lines that stand for meetings stay.
 */
export function removeSelected(state: ExplorerState): ExplorerState {
  const { selection, ...before } = state.view;
  const members = new Set([...before.entities, ...before.relations]);
  const isMember = (id: string): boolean => members.has(id);
  const gone = {
    entities: withOwn(state, selection.entities).filter(isMember),
    relations: selection.relations.map(factIdOf).filter(isMember),
  };
  const standing = selection.entities.filter((id) => !isMember(id));
  const count = gone.entities.length + gone.relations.length + standing.length;
  if (count === 0) return state;
  const view = without(state, gone);
  const hidden = standing.length === 0 ? view.hidden : [...new Set([...view.hidden, ...standing])];
  return changeView(state, { ...view, hidden, selection: NO_SELECTION }, STEP.remove(count));
}

/** Takes away everything but the selected entities and the relations among them. */
export function keepOnlySelected(state: ExplorerState): ExplorerState {
  const kept = state.view.selection.entities;
  const staying = new Set(withBehind(state, kept));
  const others = state.view.entities.filter((id) => !staying.has(id));
  if (kept.length === 0 || others.length === 0) return state;
  return changeView(state, without(state, { entities: others, relations: [] }), STEP.keepOnly(kept.length));
}

/** What is drawn for others before and after it was a member of the view stays where it is. */
function withPlaceOf(parent: string, view: View, { view: before }: ExplorerState): View {
  const at = before.positions[parent];
  return at === undefined || view.positions[parent] !== undefined ? view : { ...view, positions: { ...view.positions, [parent]: at } };
}

/** The view without what expanding an entity brought, where nothing else brought it too. */
function collapsed(state: ExplorerState, parent: string): View {
  const { origins } = state.view;
  const rest = origins.filter((origin) => origin.parent !== parent);
  if (rest.length === origins.length) return state.view;
  const cleared = { ...state, view: { ...state.view, origins: rest } };
  const left = without(cleared, onlyBroughtBy(origins, ...origins.filter((origin) => origin.parent === parent)));
  return withPlaceOf(parent, left, state);
}

/** Takes back what expanding an entity brought, where nothing else brought it too. */
export function collapse(state: ExplorerState, parent: string): ExplorerState {
  return changeView(state, collapsed(state, parent), STEP.collapse(bilingualName(state.entities.get(parent), parent)));
}

/** The same for all that is selected, as one step: what was expanded last goes first, since it may have come by another of them. */
export function collapseSelected(state: ExplorerState): ExplorerState {
  const { origins, selection } = state.view;
  const selected = new Set(selection.entities);
  const parents = new Set([...origins].reverse().flatMap(({ parent }) => (parent !== undefined && selected.has(parent) ? [parent] : [])));
  const [only, ...others] = parents;
  if (only === undefined || others.length === 0) return only === undefined ? state : collapse(state, only);
  const view = [...parents].reduce((current, parent) => collapsed({ ...state, view: current }, parent), state.view);
  return changeView(state, view, STEP.collapseMany(parents.size));
}

/** Takes back the last expansion of an entity alone. */
export function collapseLast(state: ExplorerState, parent: string): ExplorerState {
  const { origins } = state.view;
  const last = origins.findLast((origin) => origin.parent === parent);
  if (last === undefined) return state;
  const cleared = { ...state, view: { ...state.view, origins: origins.filter((origin) => origin !== last) } };
  const view = withPlaceOf(parent, without(cleared, onlyBroughtBy(origins, last)), state);
  return changeView(state, view, STEP.collapseLast(bilingualName(state.entities.get(parent), parent)));
}

/** Takes away entities that no relation of the view touches. */
export function removeSingles(state: ExplorerState): ExplorerState {
  const joined = new Set(
    state.view.relations.flatMap((id) => {
      const relation = state.relations.get(id);
      return relation === undefined ? [] : [relation.source.id, relation.target.id];
    }),
  );
  const singles = state.view.entities.filter((id) => !joined.has(id));
  return singles.length === 0
    ? state
    : changeView(state, without(state, { entities: singles, relations: [] }), STEP.removeSingles(singles.length));
}

/** Hides the selected entities; they stay in the view, and can be shown again. */
export function hideSelected(state: ExplorerState): ExplorerState {
  const { entities } = state.view.selection;
  if (entities.length === 0) return state;
  const view = { ...state.view, hidden: [...new Set([...state.view.hidden, ...entities])], selection: NO_SELECTION };
  return changeView(state, view, STEP.hide(entities.length));
}

/** Shows what was hidden one by one. */
export function showHidden(state: ExplorerState): ExplorerState {
  return state.view.hidden.length === 0 ? state : changeView(state, { ...state.view, hidden: [] }, STEP.showHidden);
}
