import { packLink, unpackLink } from "../../model/packedLink.ts";
import { toPermalink } from "../../model/permalink.ts";
import { STEP } from "../actions/stepNames.ts";
import type { ExplorerState } from "../explorerState.ts";
import { madeWithIn } from "../openedFile.ts";
import type { EffectContext } from "./context.ts";
import { openLink } from "./openView.ts";

/** The window's address bar, as far as links need it. */
export interface AddressBar {
  readonly read: () => string;
  readonly write: (fragment: string) => void;
  /** Calls back once the window has been at rest for a while, and at the latest when the reader turns to another. Returns the way to call it off. */
  readonly whenAtRest: (act: () => void) => () => void;
  /** Calls back when the reader opens another link in the same window. Returns the way to stop. */
  readonly follow: (open: () => void) => () => void;
}

/** Everything of the state that a link carries, as a fragment that is not packed yet. */
export function fragmentOf(state: ExplorerState): string {
  const { view, language, viewport } = state;
  return toPermalink(view, { language, viewport, dataVersion: madeWithIn(state) });
}

/** Opens the view that an address describes. Throws what the server throws. */
export async function restoreFromAddress(context: EffectContext, fragment: string): Promise<void> {
  await openLink(context, await unpackLink(fragment), STEP.openLink);
}

/** Up to this many entities a link is written in less than a millisecond. */
const AT_ONCE = 300;

/**
 * Keeps the address in step with the view, so that it can be copied. The long link of a large view takes the browser longer than the change
 * itself: it is written once the changes have come to rest, and never over a link that the reader opens meanwhile. Returns the way to stop.
 */
export function followView(context: EffectContext, address: AddressBar): () => void {
  let latest = "";
  let callOff = (): void => undefined;
  const write = async (): Promise<void> => {
    const fragment = fragmentOf(context.store.getState());
    latest = fragment;
    const packed = await packLink(fragment);
    if (fragment === latest) address.write(packed);
  };
  const stop = context.store.subscribe((state, before) => {
    const isSame =
      state.view === before.view &&
      state.language === before.language &&
      state.viewport === before.viewport &&
      state.overview === before.overview;
    // Until a view is there, the address is what the reader came with; until the data are known, so is the version that it names.
    if (isSame || state.overview?.status === "loading") return;
    if (state.view.entities.length === 0 && before.view.entities.length === 0) return;
    callOff();
    if (state.view.entities.length <= AT_ONCE) void write();
    else callOff = address.whenAtRest(() => void write());
  });
  const stopFollowing = address.follow(() => callOff());
  return () => {
    stop();
    stopFollowing();
    callOff();
  };
}
