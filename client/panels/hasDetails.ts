import type { ExplorerState } from "../state/explorerState.ts";

/** True where the panel at the right has anything to show. */
export function hasDetails({ panel, view }: ExplorerState): boolean {
  return panel.name !== "selection" || view.selection.entities.length > 0 || view.selection.relations.length > 0;
}
