import type { View } from "../../model/view.ts";
import type { ExplorerState } from "../explorerState.ts";

/** How many steps undo goes back. */
const STEPS = 50;

/** A new view as one step that undo takes back. The same view is no step. */
export function changeView(state: ExplorerState, view: View): ExplorerState {
  return view === state.view ? state : { ...state, view, past: [...state.past, state.view].slice(-STEPS), future: [] };
}
