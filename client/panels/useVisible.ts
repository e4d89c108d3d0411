import { useMemo } from "react";
import { visibleOf, type Visible } from "../model/visible.ts";
import { useExplorerState } from "../state/explorer.tsx";

/** What canvas and tables show: the view without what filters hide. */
export function useVisible(): Visible {
  const view = useExplorerState((state) => state.view);
  const entities = useExplorerState((state) => state.entities);
  const relations = useExplorerState((state) => state.relations);
  return useMemo(() => visibleOf(view, entities, relations), [view, entities, relations]);
}

/** Everything of the view, hidden or not: what the legend counts. */
export function useWhole(): Visible {
  const view = useExplorerState((state) => state.view);
  const entities = useExplorerState((state) => state.entities);
  const relations = useExplorerState((state) => state.relations);
  return useMemo(
    () => ({
      entities: view.entities.flatMap((id) => entities[id] ?? []),
      relations: view.relations.flatMap((id) => relations[id] ?? []),
      faded: new Set<string>(),
    }),
    [view.entities, view.relations, entities, relations],
  );
}
