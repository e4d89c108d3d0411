import { loadPictureParts } from "./panels/pictureParts.ts";
import type { Explorer } from "./state/explorer.tsx";

/** Loads what shows a picture as soon as the first one is on its way, so that it need not wait for it. */
export function loadAhead({ store }: Explorer, loadCanvas: () => Promise<unknown>): void {
  const stop = store.subscribe(({ busy }) => {
    if (busy === undefined) return;
    stop();
    // Where a part cannot be loaded, whoever shows it says so.
    loadCanvas()
      .then(loadPictureParts)
      .catch(() => undefined);
  });
}
