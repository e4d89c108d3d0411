import type { AddressBar } from "../../client/state/effects/permalinkSync.ts";

/** A window whose address holds this, and to which nothing is written. */
export function addressOf(fragment = ""): AddressBar {
  return { read: () => fragment, write: () => undefined, whenAtRest: () => () => undefined, follow: () => () => undefined };
}
