import type { ExplorerState } from "../explorerState.ts";
import { saySelected } from "./saySelected.ts";
import { selectEntities, selectEntity } from "./select.ts";

/** True while entities are picked one after the other: a tap adds, and the details wait until they are asked for. */
export function isPicking(state: ExplorerState): boolean {
  return state.isPicking && state.view.selection.entities.length > 0;
}

/** Begins to pick, with what is selected. */
export function startPicking(state: ExplorerState): ExplorerState {
  return { ...state, isPicking: true };
}

/** Shows the details of what was picked. */
export function endPicking(state: ExplorerState): ExplorerState {
  return { ...state, isPicking: false };
}

/** Adds an entity to the selection or takes it out, and tells how many are selected. */
export function toggleSelected(state: ExplorerState, id: string): ExplorerState {
  return saySelected(selectEntity(state, id, true));
}

/** Selects an entity that was found or tapped; while entities are picked, beside these. */
export function selectOrPick(state: ExplorerState, id: string): ExplorerState {
  return isPicking(state) ? saySelected(selectEntities(state, [id], true)) : selectEntity(state, id);
}

/** Selects entities by the rows of the table; while entities are picked, that goes on. */
export function selectRows(state: ExplorerState, ids: readonly string[]): ExplorerState {
  return { ...selectEntities(state, ids), isPicking: isPicking(state) };
}
