import { sharedByCallers } from "../readScope.ts";
import type { Ask } from "./ask.ts";
import { readVersionNow } from "./dataState.ts";

/** How an index of one version of the data is made; without `make` where the data is too much for one. */
export interface IndexPlan<Index> {
  /** How many entities it is of. */
  readonly size: number;
  readonly make?: (() => Promise<Index>) | undefined;
}

export interface CurrentIndex<Index> {
  /** The index of the data as it is now; undefined where there is none for now, or for so much data. */
  find(): Promise<Index | undefined>;
  /** What `find` would give if nothing has changed since it was last asked. */
  last(): Index | undefined;
}

interface Making<Index> {
  readonly version: string;
  readonly planned: Promise<IndexPlan<Index>>;
  readonly made: Promise<Index | undefined>;
}

/** An index of at most so many entities is made anew while the caller waits, a fraction of a second. */
const WAITED_FOR = 20_000;

function beginMaking<Index>(version: string, plan: (version: string) => Promise<IndexPlan<Index>>): Making<Index> {
  // Nobody's leaving ends it: all later questions rest on it.
  return sharedByCallers(() => {
    const planned = plan(version);
    return { version, planned, made: planned.then(({ make }) => make?.()) };
  }, new AbortController().signal);
}

/**
 * An index in memory, made once for a version of the data. While a large one is made anew, or where it could not be made, there is none;
 * only the very first is waited for whatever its size.
 */
export function createCurrentIndex<Index>(ask: Ask, plan: (version: string) => Promise<IndexPlan<Index>>): CurrentIndex<Index> {
  let kept: { readonly version: string; readonly index: Index | undefined } | undefined;
  let making: Making<Index> | undefined;
  let isOld = false;
  let isFirst = true;
  const begin = (version: string): Making<Index> => {
    const begun = beginMaking(version, plan);
    making = begun;
    const end = (): void => {
      making = undefined;
      isFirst = false;
    };
    const keep = (index: Index | undefined): void => {
      kept = { version, index };
      isOld = false;
    };
    // After a failure the next question begins anew.
    begun.made.then(keep, () => undefined).finally(end);
    return begun;
  };
  return {
    last: () => (isOld ? undefined : kept?.index),
    async find() {
      const version = await readVersionNow(ask);
      isOld = kept?.version !== version;
      if (version === undefined) return undefined;
      if (!isOld) return kept?.index;
      if (making !== undefined && making.version !== version) return undefined;
      const { planned, made } = making ?? begin(version);
      const isWaitedFor = isFirst;
      try {
        return isWaitedFor || (await planned).size <= WAITED_FOR ? await made : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/**
 * The answer from an index in memory. It is worked out from the index as it was last before anything is asked, and given where what is
 * read for it shows that nothing has changed; `answer` gives undefined where it has. Where there is no index in memory, what `otherwise` gives.
 */
export async function answerFrom<Index, Answer>(
  current: CurrentIndex<Index>,
  answer: (index: Index) => Promise<Answer | undefined>,
  otherwise: () => Promise<Answer>,
): Promise<Answer> {
  const last = current.last();
  const guess = last === undefined ? undefined : await answer(last);
  if (guess !== undefined) return guess;
  const index = await current.find();
  const sure = index === undefined ? undefined : await answer(index);
  return sure ?? otherwise();
}
