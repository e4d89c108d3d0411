import type { Bilingual } from "../../../domain/relationTypes.ts";
import type { View } from "../../model/view.ts";
import type { ExplorerState } from "../explorerState.ts";

/** How many steps undo goes back. */
export const HISTORY_STEPS = 50;

/** A new view as one named step that undo takes back. The same view is no step. */
export function changeView(state: ExplorerState, view: View, name: Bilingual): ExplorerState {
  if (view === state.view) return state;
  const past = [...state.past, { name, view: state.view }];
  const stepsDropped = state.stepsDropped || past.length > HISTORY_STEPS;
  return { ...state, view, past: past.slice(-HISTORY_STEPS), future: [], stepsDropped };
}
