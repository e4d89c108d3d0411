import { LAYOUT_LABELS, type LayoutName } from "../../model/layouts/index.ts";
import { applyLayout, computeLayout, visibleInput } from "../actions/arrange.ts";
import { announce, showFailure } from "../actions/notice.ts";
import type { ExplorerState } from "../explorerState.ts";
import { apply, isAbort, toFailure, type EffectContext } from "./context.ts";

/** Up to this many entities a layout other than force takes less than a frame or two. */
const AT_ONCE = 300;
const PATIENCE_MILLISECONDS = 200;

function busyWith(name: LayoutName, progress: number): NonNullable<ExplorerState["busy"]> {
  const { en, vi } = LAYOUT_LABELS[name];
  return { text: { en: `Laying out: ${en}`, vi: `Đang sắp xếp: ${vi}` }, progress };
}

async function layOutLarge(context: EffectContext, name: LayoutName, signal: AbortSignal): Promise<void> {
  const before = context.store.getState();
  const started = performance.now();
  const onProgress = (progress: number): void => {
    if (!signal.aborted && performance.now() - started > PATIENCE_MILLISECONDS)
      apply(context, (state) => ({ ...state, busy: busyWith(name, progress) }));
  };
  const layout = await context.layOutApart({ name, input: visibleInput(before), signal, onProgress });
  apply(context, (state) => {
    const idle = { ...state, busy: undefined };
    // The reader has gone on to another picture meanwhile.
    return state.view.entities === before.view.entities ? applyLayout(idle, name, layout) : idle;
  });
}

/** Lays out what is visible: one step of undo. Force and large pictures are computed in a worker, with progress. The same data and layout give the same picture. */
export async function layOut(context: EffectContext, name: LayoutName, signal: AbortSignal): Promise<void> {
  const state = context.store.getState();
  const isSmall = state.view.entities.length <= AT_ONCE;
  const pure = isSmall ? computeLayout(state, state.view, name) : undefined;
  try {
    if (pure !== undefined) apply(context, (current) => applyLayout(current, name, pure));
    else await layOutLarge(context, name, signal);
    const { en, vi } = LAYOUT_LABELS[name];
    apply(context, (current) => announce(current, { en: `Laid out: ${en}`, vi: `Đã sắp xếp: ${vi}` }));
  } catch (error) {
    apply(context, (current) => (isAbort(error) ? { ...current, busy: undefined } : showFailure(current, toFailure(error))));
  }
}
