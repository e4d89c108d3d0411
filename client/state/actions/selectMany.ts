import { drawnIn } from "../drawnIn.ts";
import type { ExplorerState } from "../explorerState.ts";
import { selectEntities } from "./select.ts";

/** Selects everything that is shown. */
export function selectAll(state: ExplorerState): ExplorerState {
  return selectEntities(
    state,
    drawnIn(state).entities.map(({ id }) => id),
  );
}

/** Adds the shown neighbours of what is selected to the selection. */
export function growSelection(state: ExplorerState): ExplorerState {
  const chosen = new Set(state.view.selection.entities);
  const touching = drawnIn(state).relations.filter(({ source, target }) => chosen.has(source.id) || chosen.has(target.id));
  return selectEntities(
    state,
    touching.flatMap(({ source, target }) => [source.id, target.id]),
    true,
  );
}

/** Selects what is shown and was not selected, and the other way round. */
export function invertSelection(state: ExplorerState): ExplorerState {
  const chosen = new Set(state.view.selection.entities);
  return selectEntities(
    state,
    drawnIn(state)
      .entities.map(({ id }) => id)
      .filter((id) => !chosen.has(id)),
  );
}

/** Selects every shown entity of the kinds that are selected. */
export function selectSameKinds(state: ExplorerState): ExplorerState {
  const kinds = new Set(state.view.selection.entities.map((id) => state.entities.get(id)?.kind));
  return selectEntities(
    state,
    drawnIn(state)
      .entities.filter(({ kind }) => kinds.has(kind))
      .map(({ id }) => id),
  );
}
