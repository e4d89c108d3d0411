import { sharedByCallers } from "../readScope.ts";
import type { Ask } from "./ask.ts";
import { readWholeVersion } from "./dataState.ts";

/** What was made of one version of the data; without an index where the data is too much for one. */
export interface MadeIndex<Index> {
  /** How many entities it is of. */
  readonly size: number;
  readonly index?: Index | undefined;
}

export interface CurrentIndex<Index> {
  /** The index of the data as it is now; undefined where there is none for now, or for so much data. */
  find(): Promise<Index | undefined>;
  /** What `find` would give if nothing has changed since it was last asked. */
  last(): Index | undefined;
}

/** An index of at most so many entities is made anew while the caller waits, a fraction of a second. */
const WAITED_FOR = 20_000;

/** An index in memory, made once for a version of the data. While a large one is made anew, or where it could not be made, there is none. */
export function createCurrentIndex<Index>(ask: Ask, make: (version: string) => Promise<MadeIndex<Index>>): CurrentIndex<Index> {
  let kept: (MadeIndex<Index> & { readonly version: string }) | undefined;
  let making: { readonly version: string; readonly made: Promise<MadeIndex<Index>> } | undefined;
  const begin = (version: string): Promise<MadeIndex<Index>> => {
    // Nobody's leaving ends it: all later questions rest on it.
    const made = sharedByCallers(() => make(version), new AbortController().signal);
    making = { version, made };
    const done = (result: MadeIndex<Index> & { readonly version: string }): void => {
      kept = result;
      making = undefined;
    };
    // The next question begins anew, but nobody waits for that which has failed once.
    made.then(
      (result) => done({ ...result, version }),
      () => done({ version: "", size: Infinity }),
    );
    return made;
  };
  return {
    last: () => kept?.index,
    async find() {
      const version = await readWholeVersion(ask);
      if (version === undefined) return undefined;
      if (kept?.version === version) return kept.index;
      if (making !== undefined && making.version !== version) return undefined;
      const made = making?.made ?? begin(version);
      if (kept !== undefined && kept.size > WAITED_FOR) return undefined;
      return (await made.catch(() => undefined))?.index;
    },
  };
}
