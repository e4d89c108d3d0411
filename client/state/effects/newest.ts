import type { Loadable } from "../explorerState.ts";
import { toFailure } from "./context.ts";

interface Place<Value> {
  readonly keep: (loadable: Loadable<Value>) => void;
  /** Throws what the server throws, and the signal's reason when given up. */
  readonly fetch: (signal: AbortSignal) => Promise<Value>;
}

/** A place that shows one thing at a time: fetching another gives up the one before. */
export function createNewest<Value>(): { readonly load: (place: Place<Value>) => Promise<void>; readonly giveUp: () => void } {
  let running = new AbortController();
  const load = async (place: Place<Value>): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const keep: Place<Value>["keep"] = (loadable) => {
      if (!signal.aborted) place.keep(loadable);
    };
    keep({ status: "loading" });
    try {
      keep({ status: "ready", value: await place.fetch(signal) });
    } catch (error) {
      keep({ status: "failed", failure: { ...toFailure(error), retry: () => void load(place) } });
    }
  };
  return { load, giveUp: () => running.abort() };
}
