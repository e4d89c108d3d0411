import type { ExplorerState } from "../explorerState.ts";
import type { ColorScheme, Guidance } from "../guidance.ts";

/** The tour has this many steps. */
export const TOUR_STEPS = 4;

/** Changes what leads the reader. No step of undo. */
export function guide(state: ExplorerState, change: Partial<Guidance>): ExplorerState {
  return { ...state, guidance: { ...state.guidance, ...change } };
}

/** Opens or closes the sheet of shortcuts. */
export function toggleSheet(state: ExplorerState): ExplorerState {
  return guide(state, { isSheetOpen: !state.guidance.isSheetOpen });
}

/** Shows a step of the tour; past the last it ends. */
export function showTourStep(state: ExplorerState, step: number): ExplorerState {
  return guide(state, { tourStep: step >= 0 && step < TOUR_STEPS ? step : undefined });
}

/** Ends the tour wherever it stands. */
export function endTour(state: ExplorerState): ExplorerState {
  return guide(state, { tourStep: undefined });
}

/** Light, dark, or as the system has it. */
export function chooseColorScheme(state: ExplorerState, colorScheme: ColorScheme): ExplorerState {
  return guide(state, { colorScheme });
}

/** Lets keys without Ctrl act, or keeps them from it. */
export function toggleLetterKeys(state: ExplorerState): ExplorerState {
  return guide(state, { letterKeys: !state.guidance.letterKeys });
}

/** Puts away what was said of a pasted list or of a question without an answer. */
export function dismissGuidance(state: ExplorerState): ExplorerState {
  return guide(state, { names: undefined, emptyAnswer: undefined });
}
