import { useMemo } from "react";
import type { Relation } from "../model/entity.ts";
import { timedRelations } from "../model/timedRelations.ts";
import { EMPTY_VIEW, NO_FILTERS } from "../model/view.ts";
import { useExplorerState } from "../state/explorer.tsx";

/** The facts that the window of time chooses from. Moving the window gives the same list, so that the strip keeps still. */
export function useTimedRelations(): readonly Relation[] {
  const known = useExplorerState((state) => state.entities);
  const facts = useExplorerState((state) => state.relations);
  const { entities, relations, hidden, origins } = useExplorerState((state) => state.view);
  const { kinds, types, modalities, minDegree, minSources } = useExplorerState((state) => state.view.filters);
  return useMemo(() => {
    const filters = { ...NO_FILTERS, kinds, types, modalities, minDegree, minSources };
    return timedRelations({ ...EMPTY_VIEW, entities, relations, hidden, origins, filters }, known, facts);
  }, [known, facts, entities, relations, hidden, origins, kinds, types, modalities, minDegree, minSources]);
}
