import type { StoreApi } from "zustand/vanilla";
import { ApiError } from "../../api/apiError.ts";
import type { Execute } from "../../api/execute.ts";
import type { SendQuery } from "../../api/sendQuery.ts";
import type { LayoutName } from "../../model/layouts/index.ts";
import { finished, type Steps } from "../../model/steps.ts";
import type { Layout, LayoutInput } from "../../model/layouts/layout.ts";
import { lookAhead } from "../drawnIn.ts";
import type { ExplorerState, Failure } from "../explorerState.ts";
import { inSlices } from "./inSlices.ts";

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

/** How often a change is worked out anew in slices, where something else changed the state meanwhile, before it is made at once. */
const TRIES = 3;

/** What a change of the picture is worked out from. */
const INPUTS = ["view", "past", "future", "entities", "relations", "ties", "files", "meetings", "successors"] as const;

function changedParts(after: ExplorerState, before: ExplorerState): Partial<ExplorerState> {
  const keys = (Object.keys(after) as (keyof ExplorerState)[]).filter((key) => after[key] !== before[key]);
  return Object.fromEntries(keys.map((key) => [key, after[key]]));
}

function inOwnTasks(steps: Steps<ExplorerState>, signal: AbortSignal | undefined): Promise<ExplorerState> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const stop = inSlices(steps, resolve, reject);
    signal?.addEventListener(
      "abort",
      () => {
        stop();
        reject(signal.reason as Error);
      },
      { once: true },
    );
  });
}

/**
 * Makes one change of the state that takes long to work out, in slices between which the window answers. Where the picture or its facts changed
 * meanwhile, it is worked out again on what that left; what else changed stays. Throws what the change throws, and the signal's reason where the
 * work was given up.
 */
export async function applyGradually(
  context: Pick<EffectContext, "store" | "signal">,
  change: (state: ExplorerState) => Steps<ExplorerState>,
): Promise<void> {
  const { store, signal } = context;
  function* withWhatFollows(state: ExplorerState): Steps<ExplorerState> {
    const after = yield* change(state);
    yield;
    yield* lookAhead(after);
    return after;
  }
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = store.getState();
    const after = await inOwnTasks(withWhatFollows(before), signal);
    const now = store.getState();
    if (INPUTS.some((input) => now[input] !== before[input])) continue;
    store.setState({ ...now, ...changedParts(after, before) }, true);
    return;
  }
  apply(context, (state) => finished(change(state)));
}

/** An error in terms of what the reader can do. */
export function toFailure(error: unknown): Failure {
  if (error instanceof ApiError)
    return { code: error.code, message: error.message, ...(error.errorId === undefined ? {} : { errorId: error.errorId }) };
  return { code: "INTERNAL", message: error instanceof Error ? error.message : String(error) };
}
