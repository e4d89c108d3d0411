import type { Relation } from "../model/entity.ts";
import { timedIn } from "../state/drawnIn.ts";
import { useExplorerState } from "../state/explorer.tsx";

/** The facts that the window of time chooses from. Moving the window gives the same list, so that the strip keeps still. */
export function useTimedRelations(): readonly Relation[] {
  return useExplorerState(timedIn);
}
