import type { AddressBar } from "./state/effects/permalinkSync.ts";

/** The fragment of the window's address: reading a view from it and keeping it in step. */
export const addressBar: AddressBar = {
  read: () => window.location.hash,
  write: (fragment) => window.history.replaceState(null, "", fragment === "" ? window.location.pathname : `#${fragment}`),
  follow: (open) => {
    window.addEventListener("hashchange", open);
    return () => window.removeEventListener("hashchange", open);
  },
};
