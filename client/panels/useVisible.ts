import type { Drawn } from "../model/drawn.ts";
import { drawnIn, wholeIn } from "../state/drawnIn.ts";
import { useExplorerState } from "../state/explorer.tsx";

/** What canvas and tables show: the view without what filters hide, folded as the reader wished. */
export function useVisible(): Drawn {
  return useExplorerState(drawnIn);
}

/** Everything of the view, hidden or not, folded alike: what the legend counts. */
export function useWhole(): Drawn {
  return useExplorerState(wholeIn);
}
