import { LAYOUT_LABELS, type LayoutName } from "../../model/layouts/index.ts";
import { applyLayout, computeLayout, visibleInput } from "../actions/arrange.ts";
import { announce } from "../actions/notice.ts";
import { apply, type Call } from "./context.ts";

/** Up to this many entities a layout other than force takes less than a frame or two. */
const AT_ONCE = 300;

async function layOutLarge(call: Call, name: LayoutName): Promise<void> {
  const before = call.store.getState();
  const layout = await call.layOutApart({ name, input: visibleInput(before), signal: call.signal, onProgress: call.tellProgress });
  // The reader may have gone on to another picture meanwhile.
  apply(call, (state) => (state.view.entities === before.view.entities ? applyLayout(state, name, layout) : state));
}

/** Lays out what is visible: one step of undo. Force and large pictures are computed in a worker, with progress. The same data and layout give the same picture. */
export async function layOut(call: Call, name: LayoutName): Promise<void> {
  const state = call.store.getState();
  const isSmall = state.view.entities.length <= AT_ONCE;
  const pure = isSmall ? computeLayout(state, state.view, name) : undefined;
  if (pure !== undefined) apply(call, (current) => applyLayout(current, name, pure));
  else await layOutLarge(call, name);
  const { en, vi } = LAYOUT_LABELS[name];
  apply(call, (current) => announce(current, { en: `Laid out: ${en}`, vi: `Đã sắp xếp: ${vi}` }));
}
