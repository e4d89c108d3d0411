import type { StoreApi } from "zustand/vanilla";
import { ApiError } from "../../api/apiError.ts";
import type { Execute } from "../../api/execute.ts";
import type { SendQuery } from "../../api/sendQuery.ts";
import type { LayoutInput, Positions } from "../../model/layouts/layout.ts";
import type { ExplorerState, Failure } from "../explorerState.ts";

/** The force layout: computed by the canvas, which owns the library, and loaded only when asked for. */
export type ForceLayout = (input: LayoutInput, start: Positions) => Promise<Positions>;

/** What side effects work with. */
export interface EffectContext {
  readonly store: StoreApi<ExplorerState>;
  readonly execute: Execute;
  readonly sendQuery: SendQuery;
  readonly forceLayout: ForceLayout;
}

/** Runs one pure action on the state. */
export function apply({ store }: Pick<EffectContext, "store">, action: (state: ExplorerState) => ExplorerState): void {
  store.setState(action(store.getState()), true);
}

/** An error in terms of what the reader can do. */
export function toFailure(error: unknown): Failure {
  if (error instanceof ApiError)
    return { code: error.code, message: error.message, ...(error.errorId === undefined ? {} : { errorId: error.errorId }) };
  return { code: "INTERNAL", message: error instanceof Error ? error.message : String(error) };
}

/** True where the call was given up on purpose. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
