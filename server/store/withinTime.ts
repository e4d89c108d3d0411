import { WhometError } from "../errors.ts";
import type { RunOptions } from "./cypherEngine.ts";

/** How long a read may take where its caller says nothing. */
export const DEFAULT_TIMEOUT_MS = 30_000;

/** The error that callers get past their time. */
export function timeoutError(timeoutMs: number, cause?: unknown): WhometError {
  return new WhometError(
    "TIMEOUT",
    `the store did not answer within ${timeoutMs} ms; ask for less (a smaller page, fewer hops, a narrower filter) or try again`,
    {
      cause,
      details: { timeoutMs, retryable: 1 },
    },
  );
}

/** The error of work whose signal aborts: the signal's reason where that is deliberate, else TIMEOUT. */
export function endedError(reason: unknown): WhometError {
  if (reason instanceof WhometError) return reason;
  return new WhometError("TIMEOUT", "the caller went away before the store answered; ask again", { cause: reason });
}

/**
 * What the work gives, or TIMEOUT past the time or when the signal aborts. The work itself is not stopped: its later result is dropped,
 * and `onAbandon` may stop it where the engine can.
 */
export async function withinTime<T>(work: Promise<T>, options: RunOptions = {}, onAbandon: () => void = () => undefined): Promise<T> {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, signal } = options;
  let stop: (() => void) | undefined;
  const abandoned = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => reject(timeoutError(timeoutMs)), timeoutMs);
    const onAbort = (): void => reject(endedError(signal?.reason));
    if (signal?.aborted === true) onAbort();
    else signal?.addEventListener("abort", onAbort, { once: true });
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
  });
  abandoned.catch(onAbandon);
  try {
    return await Promise.race([work, abandoned]);
  } finally {
    stop?.();
    work.catch(() => undefined);
  }
}
