import { drawnIn } from "../drawnIn.ts";
import type { ExplorerState } from "../explorerState.ts";
import { announce } from "./notice.ts";
import { saySelected } from "./saySelected.ts";
import { clearSelection, selectEntities } from "./select.ts";

function chosen(state: ExplorerState, ids: readonly string[]): ExplorerState {
  return saySelected(selectEntities(state, ids));
}

/** Selects everything that is shown. */
export function selectAll(state: ExplorerState): ExplorerState {
  return chosen(
    state,
    drawnIn(state).entities.map(({ id }) => id),
  );
}

/** Selects nothing, and says so. */
export function selectNothing(state: ExplorerState): ExplorerState {
  return announce(clearSelection(state), { en: "Nothing is selected", vi: "Không chọn gì" });
}

/** Adds the shown neighbours of what is selected to the selection. */
export function growSelection(state: ExplorerState): ExplorerState {
  const before = new Set(state.view.selection.entities);
  const touching = drawnIn(state).relations.filter(({ source, target }) => before.has(source.id) || before.has(target.id));
  return chosen(state, [...before, ...touching.flatMap(({ source, target }) => [source.id, target.id])]);
}

/** Selects what is shown and was not selected, and the other way round. */
export function invertSelection(state: ExplorerState): ExplorerState {
  const before = new Set(state.view.selection.entities);
  return chosen(
    state,
    drawnIn(state)
      .entities.map(({ id }) => id)
      .filter((id) => !before.has(id)),
  );
}

/** Selects every shown entity of the kinds that are selected. */
export function selectSameKinds(state: ExplorerState): ExplorerState {
  const kinds = new Set(state.view.selection.entities.map((id) => state.entities.get(id)?.kind));
  return chosen(
    state,
    drawnIn(state)
      .entities.filter(({ kind }) => kinds.has(kind))
      .map(({ id }) => id),
  );
}
