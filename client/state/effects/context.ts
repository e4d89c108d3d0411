import type { StoreApi } from "zustand/vanilla";
import { ApiError } from "../../api/apiError.ts";
import type { Execute } from "../../api/execute.ts";
import type { SendQuery } from "../../api/sendQuery.ts";
import type { LayoutName } from "../../model/layouts/index.ts";
import type { Layout, LayoutInput } from "../../model/layouts/layout.ts";
import { lookAhead } from "../drawnIn.ts";
import type { ExplorerState, Failure } from "../explorerState.ts";
import { nextTask } from "./nextTask.ts";

/** A layout that is computed apart from the window, by the canvas, which owns the libraries. Progress goes from 0 to 1. */
export type LayOutApart = (job: {
  readonly name: LayoutName;
  readonly input: LayoutInput;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: number) => void;
}) => Promise<Layout>;

/** What side effects work with. */
export interface EffectContext {
  readonly store: StoreApi<ExplorerState>;
  readonly execute: Execute;
  readonly sendQuery: SendQuery;
  readonly layOutApart: LayOutApart;
  /** Says when the work was given up: from then on nothing of it reaches the state. */
  readonly signal?: AbortSignal;
}

/** What a piece of work that can be waited for works with: its calls of the server end when it is given up. */
export interface Call extends EffectContext {
  readonly signal: AbortSignal;
  /** Says how far it has come, from 0 to 1. */
  readonly tellProgress: (progress: number) => void;
}

/** Runs one pure action on the state. Throws the signal's reason where the work was given up. */
export function apply({ store, signal }: Pick<EffectContext, "store" | "signal">, action: (state: ExplorerState) => ExplorerState): void {
  signal?.throwIfAborted();
  store.setState(action(store.getState()), true);
}

/** How often a change is worked out anew in turn, where something else changed the state meanwhile, before it is made at once. */
const TRIES = 3;

/**
 * Runs pure actions on the state as one change, each in a task of its own: the window answers between them. Where something else changed the
 * state meanwhile, all are run again on what it is then. Throws the signal's reason where the work was given up.
 */
export async function applyInTurn(
  context: Pick<EffectContext, "store" | "signal">,
  actions: readonly ((state: ExplorerState) => ExplorerState)[],
): Promise<void> {
  const { store, signal } = context;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = store.getState();
    let after = before;
    for (const action of actions) {
      signal?.throwIfAborted();
      after = action(after);
      await nextTask();
    }
    // Whoever follows the state asks for this first.
    lookAhead(after);
    await nextTask();
    if (store.getState() === before) return apply(context, () => after);
  }
  apply(context, (state) => actions.reduce((before, action) => action(before), state));
}

/** An error in terms of what the reader can do. */
export function toFailure(error: unknown): Failure {
  if (error instanceof ApiError)
    return { code: error.code, message: error.message, ...(error.errorId === undefined ? {} : { errorId: error.errorId }) };
  return { code: "INTERNAL", message: error instanceof Error ? error.message : String(error) };
}
