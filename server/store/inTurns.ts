import { setImmediate as nextTurn } from "node:timers/promises";

import type { Steps } from "../../domain/steps.ts";
import { refuseEnded } from "./readScope.ts";

/** After so many milliseconds of work other requests get their turn. */
const TURN_MS = 10;

/**
 * What the steps give, worked out in short turns between which the process answers others. Where the read scope ends first, they are not
 * gone on with, and the error is that of a read: TIMEOUT.
 */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  refuseEnded();
  let end = performance.now() + TURN_MS;
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() < end) continue;
    await nextTurn();
    refuseEnded();
    end = performance.now() + TURN_MS;
  }
}
