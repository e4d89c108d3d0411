import type { Viewport } from "../../model/viewport.ts";
import type { ExplorerState } from "../explorerState.ts";

/** Notes where the reader looks. Looking elsewhere is no step of undo. */
export function setViewport(state: ExplorerState, viewport: Viewport): ExplorerState {
  return { ...state, viewport };
}
