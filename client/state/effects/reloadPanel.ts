import type { EffectContext } from "./context.ts";
import { loadFigures } from "./growView.ts";
import { loadSelected } from "./loadDetails.ts";
import { loadSources } from "./loadOverview.ts";

/** Fetches what the panel shows once more, where that failed. */
export async function reloadPanel(context: EffectContext, findPathsAgain: () => void): Promise<void> {
  const state = context.store.getState();
  const { panel } = state;
  if (panel.name === "sources") await loadSources(context);
  else if (panel.name === "figures") await loadFigures(context, panel.id);
  else if (panel.name === "paths") findPathsAgain();
  else await loadSelected(context, state);
}
