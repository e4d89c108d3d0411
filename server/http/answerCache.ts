import { LRUCache } from "lru-cache";

/** An answer as it was sent, before compression. */
export interface KeptAnswer {
  readonly body: string;
  readonly contentType: string;
}

/** Answers to requests that were asked before, for one version of the data. */
export interface AnswerCache {
  /** Whether a request was asked before: only then is its answer worth a look, or worth keeping. Notes that it is asked now. */
  wasAsked(request: string): boolean;
  find(version: string, request: string): KeptAnswer | undefined;
  keep(version: string, request: string, answer: KeptAnswer): void;
  bytes(): number;
}

/** Requests that are remembered to have been asked, by their hash. */
const ASKED = 10_000;
/** One answer takes at most this part of the room. */
const LARGEST_SHARE = 4;
/** Strings beyond Latin-1 take two bytes a character. */
const BYTES_A_CHARACTER = 2;

/** Answers in at most `maxBytes`, the longest unused going first. The version is part of the key: none is found under another. */
export function createAnswerCache(maxBytes: number): AnswerCache {
  const asked = new LRUCache<string, true>({ max: ASKED });
  const answers = new LRUCache<string, KeptAnswer>({
    maxSize: maxBytes,
    maxEntrySize: Math.ceil(maxBytes / LARGEST_SHARE),
    sizeCalculation: ({ body }, key) => BYTES_A_CHARACTER * (body.length + key.length),
  });
  const keyOf = (version: string, request: string): string => `${version} ${request}`;
  return {
    wasAsked(request) {
      const before = asked.get(request) === true;
      asked.set(request, true);
      return before;
    },
    find: (version, request) => answers.get(keyOf(version, request)),
    keep: (version, request, answer) => void answers.set(keyOf(version, request), answer),
    bytes: () => answers.calculatedSize,
  };
}
