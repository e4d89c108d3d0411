import { alongPath } from "../../model/layouts/alongPath.ts";
import { NO_SELECTION, type View } from "../../model/view.ts";
import type { ExplorerState, FoundPath } from "../explorerState.ts";
import { applyLayout, visibleInput } from "./arrange.ts";
import { changeView } from "./changeView.ts";
import { addToView, remember } from "./populate.ts";
import { STEP } from "./stepNames.ts";

/** Puts what a path needs on the canvas and dims the rest: one step of undo. Where nothing else stands there, the path is laid out as a line. */
export function showPath(state: ExplorerState, path: FoundPath): ExplorerState {
  const ids = path.nodes.map(({ id }) => id);
  const relationIds = path.relations.map(({ id }) => id);
  const known = remember(state, { entities: path.nodes, relations: path.relations });
  const isAlone = state.view.entities.every((id) => ids.includes(id));
  const grown = addToView(known, { entityIds: ids, relationIds, by: "answer", ...(ids[0] === undefined ? {} : { parent: ids[0] }) });
  const laid = isAlone ? lineUp(grown, ids) : grown;
  const view: View = { ...laid.view, spotlight: relationIds, selection: { entities: [], relations: relationIds } };
  const shown = changeView({ ...known, past: state.past, view: state.view }, view, STEP.showPath);
  return { ...shown, panel: { name: "paths" }, fitCount: state.fitCount + 1 };
}

function lineUp(state: ExplorerState, ids: readonly string[]): ExplorerState {
  const { items } = visibleInput(state);
  const stations = ids.flatMap((id) => items.filter((item) => item.id === id));
  return applyLayout(state, state.view.layout, alongPath(stations));
}

/** Shows the rest of the picture again. */
export function endSpotlight(state: ExplorerState): ExplorerState {
  if (state.view.spotlight.length === 0) return state;
  return changeView(state, { ...state.view, spotlight: [], selection: NO_SELECTION }, STEP.endSpotlight);
}
