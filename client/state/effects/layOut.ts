import { separate } from "../../model/layouts/separate.ts";
import { spiral } from "../../model/layouts/spiral.ts";
import type { LayoutName } from "../../model/layouts/index.ts";
import { applyLayout, computeLayout, visibleInput } from "../actions/arrange.ts";
import { showFailure } from "../actions/notice.ts";
import { apply, toFailure, type EffectContext } from "./context.ts";

/** Lays out what is visible. The same data and layout give the same picture. */
export async function layOut(context: EffectContext, name: LayoutName): Promise<void> {
  const state = context.store.getState();
  const pure = computeLayout(state, state.view, name);
  if (pure !== undefined) {
    apply(context, (current) => applyLayout(current, name, pure));
    return;
  }
  try {
    const input = visibleInput(state);
    const positions = separate(input.items, await context.forceLayout(input, spiral(input)));
    apply(context, (current) => applyLayout(current, name, { positions, bands: [] }));
  } catch (error) {
    apply(context, (current) => showFailure(current, toFailure(error)));
  }
}
