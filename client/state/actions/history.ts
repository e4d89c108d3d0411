import type { ExplorerState } from "../explorerState.ts";

/** The view before the last step. */
export function undo(state: ExplorerState): ExplorerState {
  const view = state.past.at(-1);
  if (view === undefined) return state;
  return { ...state, view, past: state.past.slice(0, -1), future: [state.view, ...state.future] };
}

/** The view that the last undo took back. */
export function redo(state: ExplorerState): ExplorerState {
  const [view, ...future] = state.future;
  if (view === undefined) return state;
  return { ...state, view, past: [...state.past, state.view], future };
}
