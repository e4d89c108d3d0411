import type { Steps } from "../../model/steps.ts";

/** Less than a frame, with room for what the browser itself does in it. */
const SLICE_MILLISECONDS = 10;

/**
 * Does work in tasks of its own, between which the window answers. `done` gets the result, `failed` what the work throws; without it that is
 * thrown to nobody. Returns the way to give it up.
 */
export function inSlices<Value>(
  steps: Steps<Value>,
  done: (value: Value) => void,
  failed: (error: unknown) => void = (error) => {
    throw error;
  },
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const work = (): void => {
    const started = performance.now();
    let step = steps.next();
    while (!isStopped && step.done !== true && performance.now() - started < SLICE_MILLISECONDS) step = steps.next();
    if (isStopped) return;
    if (step.done === true) done(step.value);
    else timer = setTimeout(slice, 0);
  };
  const slice = (): void => {
    try {
      work();
    } catch (error) {
      isStopped = true;
      failed(error);
    }
  };
  timer = setTimeout(slice, 0);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
