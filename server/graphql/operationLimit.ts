import { setMaxListeners } from "node:events";
import { WhometError } from "../errors.ts";

/** Milliseconds that one operation may take where the configuration says nothing. */
const OPERATION_TIMEOUT_MS = 10_000;

/** The time of one request, from its first read to its answer, whatever parts its work has. */
export interface OperationLimit {
  readonly timeoutMs: number;
  /** When it began, by `performance.now()`. */
  readonly began: number;
  /** Aborts where nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

function tooLong(timeoutMs: number): WhometError {
  return new WhometError(
    "TIMEOUT",
    `This operation may take ${timeoutMs} ms and took longer: ask for smaller pages (\`first\`), fewer hops, or a narrower filter.`,
    { details: { limit: timeoutMs } },
  );
}

function left(): WhometError {
  return new WhometError("TIMEOUT", "The caller went away before the answer: ask again.");
}

export interface LimitOptions {
  /** Milliseconds from now on; absent: OPERATION_TIMEOUT_MS. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The limit of a request that begins now. */
export function startLimit({ timeoutMs = OPERATION_TIMEOUT_MS, signal }: LimitOptions = {}): OperationLimit {
  return { timeoutMs, began: performance.now(), signal };
}

/** What the work gives; TIMEOUT past its time or where its caller leaves. The signal that the work is handed then aborts with the same error. */
export async function withinLimit<T>({ timeoutMs, began, signal }: OperationLimit, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  // Every statement of the operation listens while it runs; Node would take more than ten for a leak.
  setMaxListeners(0, ending.signal);
  const ended = new Promise<never>((_resolve, reject) =>
    ending.signal.addEventListener("abort", () => reject(ending.signal.reason as Error)),
  );
  const timer = setTimeout(() => ending.abort(tooLong(timeoutMs)), Math.max(0, began + timeoutMs - performance.now()));
  const leave = (): void => ending.abort(left());
  signal?.addEventListener("abort", leave, { once: true });
  if (signal?.aborted === true) leave();
  try {
    return await Promise.race([ended, work(ending.signal)]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", leave);
  }
}
