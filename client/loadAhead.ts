import { loadInTurn, PHONE_PARTS, PICTURE_PARTS } from "./panels/pictureParts.ts";
import { PHONE } from "./panels/useIsPhone.ts";
import type { Explorer } from "./state/explorer.tsx";

/** Loads what shows an answer as soon as the first one is on its way, so that it need not wait for it. A phone shows cards first, and no canvas. */
export function loadAhead({ store }: Explorer, loadCanvas: () => Promise<unknown>): void {
  const stop = store.subscribe(({ busy }) => {
    if (busy === undefined) return;
    stop();
    const isPhone = window.matchMedia(PHONE).matches;
    // Where a part cannot be loaded, whoever shows it says so.
    loadInTurn(isPhone ? Object.values(PHONE_PARTS) : [loadCanvas, ...Object.values(PICTURE_PARTS)]).catch(() => undefined);
  });
}
