import type { ExplorerState } from "../explorerState.ts";
import { announce } from "./notice.ts";

/** The view before the last step. */
export function undo(state: ExplorerState): ExplorerState {
  const step = state.past.at(-1);
  if (step === undefined) return state;
  const back = {
    ...state,
    view: step.view,
    isPicking: false,
    past: state.past.slice(0, -1),
    future: [{ name: step.name, view: state.view }, ...state.future],
  };
  return announce(back, { en: `Undone: ${step.name.en}`, vi: `Đã hoàn tác: ${step.name.vi}` });
}

/** The view that the last undo took back. */
export function redo(state: ExplorerState): ExplorerState {
  const [step, ...future] = state.future;
  if (step === undefined) return state;
  const forth = { ...state, view: step.view, isPicking: false, past: [...state.past, { name: step.name, view: state.view }], future };
  return announce(forth, { en: `Done again: ${step.name.en}`, vi: `Đã làm lại: ${step.name.vi}` });
}

/** Several steps at once: back where the count is negative, forth where it is positive. */
export function stepThrough(state: ExplorerState, count: number): ExplorerState {
  const move = count < 0 ? undo : redo;
  return Array.from({ length: Math.abs(count) }).reduce<ExplorerState>((current) => move(current), state);
}
