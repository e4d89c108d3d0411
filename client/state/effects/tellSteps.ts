import { announce } from "../actions/notice.ts";
import { drawnCount } from "../actions/drawnCount.ts";
import { type ExplorerState } from "../explorerState.ts";
import type { View } from "../../model/view.ts";
import { apply, type EffectContext } from "./context.ts";

/** What tells more of its own step than its name has done so by then. */
const PATIENCE_MILLISECONDS = 150;

// Sliders speak of each move of the window themselves, and what it holds is told where the move ends.
function movesOnlyTime({ filters }: View, { filters: before }: View): boolean {
  return filters !== before && JSON.stringify({ ...filters, from: 0, to: 0 }) === JSON.stringify({ ...before, from: 0, to: 0 });
}

function changesPicture(view: View, before: View): boolean {
  return (["entities", "relations", "filters", "hidden", "folds", "asOfToday"] as const).some((part) => view[part] !== before[part]);
}

function isUntoldStep(state: ExplorerState, before: ExplorerState): boolean {
  const step = state.past.at(-1);
  const isStep = step !== undefined && state.past !== before.past && step !== before.past.at(-1);
  return isStep && state.announcement === before.announcement && !movesOnlyTime(state.view, before.view);
}

/** Says each step that nothing else says, by its name in the history, and how much is drawn where it changed that. */
function tellStep(state: ExplorerState, before: View): ExplorerState {
  const step = state.past.at(-1);
  if (step === undefined) return state;
  const { en, vi } = step.name;
  if (!changesPicture(state.view, before)) return announce(state, { en: `Done: ${en}`, vi: `Xong: ${vi}` });
  const drawn = drawnCount(state);
  return announce(state, { en: `Done: ${en}. ${drawn.en}`, vi: `Xong: ${vi}. ${drawn.vi}` });
}

/** Tells screen readers of every step of the reader. Returns the way to stop. */
export function followSteps(context: EffectContext): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = context.store.subscribe((state, before) => {
    if (!isUntoldStep(state, before)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (context.store.getState().announcement === before.announcement) apply(context, (current) => tellStep(current, before.view));
    }, PATIENCE_MILLISECONDS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
