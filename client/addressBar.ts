import type { AddressBar } from "./state/effects/permalinkSync.ts";

/** How long nothing has changed when the window is at rest. */
const REST_MILLISECONDS = 400;

function whenAtRest(act: () => void): () => void {
  const ended = new AbortController();
  const once = (): void => {
    clearTimeout(timer);
    ended.abort();
    act();
  };
  const timer = setTimeout(once, REST_MILLISECONDS);
  window.addEventListener("blur", once, { signal: ended.signal });
  document.addEventListener("visibilitychange", once, { signal: ended.signal });
  return () => {
    clearTimeout(timer);
    ended.abort();
  };
}

/** The fragment of the window's address: reading a view from it and keeping it in step. */
export const addressBar: AddressBar = {
  read: () => window.location.hash,
  write: (fragment) => window.history.replaceState(null, "", fragment === "" ? window.location.pathname : `#${fragment}`),
  whenAtRest,
  follow: (open) => {
    window.addEventListener("hashchange", open);
    return () => window.removeEventListener("hashchange", open);
  },
};
