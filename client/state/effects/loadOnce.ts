import type { Loadable } from "../explorerState.ts";
import { toFailure } from "./context.ts";

/** What a panel says of something that the data do not hold. */
export const NOT_FOUND = { code: "NOT_FOUND", message: "It is not in the loaded data." };

interface Fetching<Value> {
  readonly known: Loadable<Value> | undefined;
  readonly fetch: () => Promise<Value | null>;
  readonly keep: (loadable: Loadable<Value>) => void;
}

/** What is on its way, by the sign of it in the state. */
const onTheirWay = new WeakMap<Loadable<unknown>, Promise<void>>();

async function load<Value>(fetching: Fetching<Value>): Promise<void> {
  const { fetch, keep } = fetching;
  try {
    const value = await fetch();
    keep(value === null ? { status: "failed", failure: NOT_FOUND } : { status: "ready", value });
  } catch (error) {
    keep({ status: "failed", failure: { ...toFailure(error), retry: () => void loadOnce({ ...fetching, known: undefined }) } });
  }
}

/** Fetches something into its place, unless it is there. Ends when it is there or has failed, also where somebody else asked for it before. */
export function loadOnce<Value>(fetching: Fetching<Value>): Promise<void> {
  const { known, keep } = fetching;
  if (known?.status === "ready") return Promise.resolve();
  const running = known === undefined ? undefined : onTheirWay.get(known);
  if (running !== undefined) return running;
  const loading: Loadable<Value> = { status: "loading" };
  keep(loading);
  const loaded = load(fetching);
  onTheirWay.set(loading, loaded);
  return loaded;
}
