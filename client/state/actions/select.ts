import type { Relation } from "../../model/entity.ts";
import type { Selection } from "../../model/view.ts";
import type { ExplorerState, Panel } from "../explorerState.ts";
import { remember } from "./populate.ts";

function selected(state: ExplorerState, selection: Selection): ExplorerState {
  return { ...state, view: { ...state.view, selection }, panel: { name: "selection" }, isPicking: false };
}

/** Selects one entity; with `adding`, adds it to the selection or takes it out. Selecting is no step of undo. */
export function selectEntity(state: ExplorerState, id: string, adding = false): ExplorerState {
  if (!adding) return selected(state, { entities: [id], relations: [] });
  const { entities } = state.view.selection;
  const next = entities.includes(id) ? entities.filter((each) => each !== id) : [...entities, id];
  return { ...selected(state, { entities: next, relations: [] }), isPicking: state.isPicking };
}

/** Selects several entities; with `adding`, beside those that are selected already. */
export function selectEntities(state: ExplorerState, ids: readonly string[], adding = false): ExplorerState {
  const before = adding ? state.view.selection.entities : [];
  return { ...selected(state, { entities: [...new Set([...before, ...ids])], relations: [] }), isPicking: adding && state.isPicking };
}

/** Selects one relation. */
export function selectRelation(state: ExplorerState, id: string): ExplorerState {
  return selected(state, { entities: [], relations: [id] });
}

/** Selects one relation that may not be drawn: what was fetched of it is kept. */
export function openRelation(state: ExplorerState, relation: Relation): ExplorerState {
  return selectRelation(remember(state, { relations: [relation] }), relation.id);
}

/** Selects several relations. */
export function selectRelations(state: ExplorerState, ids: readonly string[]): ExplorerState {
  return selected(state, { entities: [], relations: [...ids] });
}

/** Selects nothing. */
export function clearSelection(state: ExplorerState): ExplorerState {
  return selected(state, { entities: [], relations: [] });
}

/** Shows another panel; the selection stays. */
export function showPanel(state: ExplorerState, panel: Panel): ExplorerState {
  return { ...state, panel };
}
