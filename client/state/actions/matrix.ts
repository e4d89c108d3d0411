import type { ExplorerState, OpenMatrix } from "../explorerState.ts";

/** Shows the matrix, or what is known of it so far. */
export function showMatrix(state: ExplorerState, matrix: OpenMatrix): ExplorerState {
  return { ...state, matrix };
}

/** Puts the matrix away; what was asked stays for the next time. */
export function closeMatrix(state: ExplorerState): ExplorerState {
  return state.matrix === undefined ? state : { ...state, matrix: { ...state.matrix, isOpen: false } };
}
