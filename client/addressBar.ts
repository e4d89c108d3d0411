import type { AddressBar } from "./state/effects/permalinkSync.ts";

/** What waits longest until it is written: the reader may copy the address meanwhile. */
const PATIENCE_MILLISECONDS = 50;

function whenIdle(act: () => void): void {
  const ended = new AbortController();
  const once = (): void => {
    if (ended.signal.aborted) return;
    ended.abort();
    act();
  };
  for (const name of ["pagehide", "blur"]) window.addEventListener(name, once, { signal: ended.signal });
  // Safari has no idle callbacks.
  if ("requestIdleCallback" in window) window.requestIdleCallback(once, { timeout: PATIENCE_MILLISECONDS });
  else setTimeout(once, 0);
}

/** The fragment of the window's address: reading a view from it and keeping it in step. */
export const addressBar: AddressBar = {
  read: () => window.location.hash,
  write: (fragment) => window.history.replaceState(null, "", fragment === "" ? window.location.pathname : `#${fragment}`),
  whenIdle,
  follow: (open) => {
    window.addEventListener("hashchange", open);
    return () => window.removeEventListener("hashchange", open);
  },
};
