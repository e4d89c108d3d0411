import type { Steps } from "../../model/steps.ts";

/** Less than a frame, with room for what the browser itself does in it. */
const SLICE_MILLISECONDS = 10;

/** Does work in tasks of its own, between which the window answers. `done` gets the result. Returns the way to give it up. */
export function inSlices<Value>(steps: Steps<Value>, done: (value: Value) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const slice = (): void => {
    const started = performance.now();
    let step = steps.next();
    while (!isStopped && step.done !== true && performance.now() - started < SLICE_MILLISECONDS) step = steps.next();
    if (isStopped) return;
    if (step.done === true) done(step.value);
    else timer = setTimeout(slice, 0);
  };
  timer = setTimeout(slice, 0);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
