import type { EntityKind } from "../../../domain/kinds.ts";
import type { Visible } from "../../model/visible.ts";
import { drawnIn } from "../drawnIn.ts";
import type { ExplorerState } from "../explorerState.ts";
import { selectEntities } from "./select.ts";

function shown(state: ExplorerState): Visible {
  return drawnIn(state);
}

/** Selects everything that is shown. */
export function selectAll(state: ExplorerState): ExplorerState {
  return selectEntities(
    state,
    shown(state).entities.map(({ id }) => id),
  );
}

/** Adds the shown neighbours of what is selected to the selection. */
export function growSelection(state: ExplorerState): ExplorerState {
  const chosen = new Set(state.view.selection.entities);
  const touching = shown(state).relations.filter(({ source, target }) => chosen.has(source.id) || chosen.has(target.id));
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
    shown(state)
      .entities.map(({ id }) => id)
      .filter((id) => !chosen.has(id)),
  );
}

/** Selects every shown entity of some kinds. */
export function selectKinds(state: ExplorerState, kinds: readonly EntityKind[]): ExplorerState {
  return selectEntities(
    state,
    shown(state)
      .entities.filter(({ kind }) => kinds.includes(kind))
      .map(({ id }) => id),
  );
}

/** Selects every shown entity of the kinds that are selected. */
export function selectAlike(state: ExplorerState): ExplorerState {
  return selectKinds(
    state,
    state.view.selection.entities.flatMap((id) => state.entities[id]?.kind ?? []),
  );
}
