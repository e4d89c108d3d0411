import { callersSignal, sharedByCallers } from "./readScope.ts";
import { withinTime } from "./withinTime.ts";

/**
 * A read that is the same for everybody: who asks while one is under way shares the next with all others who do, so that the answer is always
 * of a moment after it was asked for, and there are never more than two at a time. It ends for each caller with the caller's own scope.
 */
export function shareRead<T>(read: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  let next: Promise<T> | undefined;
  const begin = (): Promise<T> => {
    next = undefined;
    const own = sharedByCallers(read, new AbortController().signal);
    const end = (): void => {
      if (running === own) running = undefined;
    };
    running = own;
    own.then(end, end);
    return own;
  };
  const share = (): Promise<T> => {
    if (next !== undefined) return next;
    if (running === undefined) return begin();
    next = running.then(begin, begin);
    return next;
  };
  return () => withinTime(share(), { signal: callersSignal() });
}
