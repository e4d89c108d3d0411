import { startTransition, useEffect, useState } from "react";

/**
 * How many parts of the page may stand by now: one more after each painted frame. Put up all at once, they would be styled and measured in one
 * task, in which the window does not answer.
 */
export function usePaintedParts(isOn: boolean, parts: number): number {
  const [count, setCount] = useState(0);
  if (!isOn && count > 0) setCount(0);
  useEffect(() => {
    if (!isOn || count >= parts) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const putUp = (): void => {
      clearTimeout(timer);
      // As a transition, a part that takes long is rendered in slices.
      timer = setTimeout(() => startTransition(() => setCount(count + 1)), 0);
    };
    // A window that nobody sees paints nothing.
    if (document.hidden) putUp();
    const frame = requestAnimationFrame(putUp);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isOn, count, parts]);
  return isOn ? count : 0;
}
