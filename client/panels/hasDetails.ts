import { isPicking } from "../state/actions/pick.ts";
import type { ExplorerState } from "../state/explorerState.ts";

/** True where the panel at the right has anything to show, and nothing is being picked. */
export function hasDetails(state: ExplorerState): boolean {
  const { panel, view } = state;
  if (panel.name === "selection" && isPicking(state)) return false;
  return panel.name !== "selection" || view.selection.entities.length > 0 || view.selection.relations.length > 0;
}
