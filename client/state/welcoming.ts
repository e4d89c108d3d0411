import type { ExplorerState } from "./explorerState.ts";

/** Whether the empty canvas welcomes the reader: nothing is drawn, and nothing is on its way. */
export function isWelcoming({ view, busy }: ExplorerState): boolean {
  return view.entities.length === 0 && busy === undefined;
}
