import { layoutInput } from "../../model/layoutInput.ts";
import { PURE_LAYOUTS, type LayoutName } from "../../model/layouts/index.ts";
import type { Layout, LayoutInput, Positions } from "../../model/layouts/layout.ts";
import { visibleOf } from "../../model/visible.ts";
import type { View } from "../../model/view.ts";
import type { ExplorerState } from "../explorerState.ts";
import { changeView } from "./changeView.ts";

/** What the layouts need of what is visible. */
export function visibleInput(state: ExplorerState, view: View = state.view): LayoutInput {
  const visible = visibleOf(view, state.entities, state.relations);
  return layoutInput({ ids: visible.entities.map(({ id }) => id), relations: visible.relations }, state.entities, state.ties);
}

/** The layout of a view by one of the pure layouts; undefined for "force", which the canvas computes. */
export function computeLayout(state: ExplorerState, view: View, name: LayoutName): Layout | undefined {
  return name === "force" ? undefined : PURE_LAYOUTS[name](visibleInput(state, view));
}

/** Lays the view out anew: one step of undo. */
export function applyLayout(state: ExplorerState, name: LayoutName, { positions, bands }: Layout): ExplorerState {
  const view = changeView(state, { ...state.view, layout: name, positions: { ...state.view.positions, ...positions }, bands });
  return { ...view, fitCount: state.fitCount + 1 };
}

/** Puts dragged entities where they were dropped. Bands describe a layout that no longer holds once somebody left it, but stay as a guide. */
export function moveEntities(state: ExplorerState, positions: Positions): ExplorerState {
  return changeView(state, { ...state.view, positions: { ...state.view.positions, ...positions } });
}

/** Shows the whole picture. */
export function fit(state: ExplorerState): ExplorerState {
  return { ...state, fitCount: state.fitCount + 1 };
}
