import { showFailure } from "../actions/notice.ts";
import { apply, toFailure, type EffectContext } from "./context.ts";

/** Does some work and tells the reader where it fails. */
export async function reported(context: EffectContext, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    apply(context, (state) => showFailure(state, toFailure(error)));
  }
}
