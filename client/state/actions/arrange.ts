import { layoutInput } from "../../model/layoutInput.ts";
import { PURE_LAYOUTS, type LayoutName } from "../../model/layouts/index.ts";
import type { Layout, LayoutInput, Positions } from "../../model/layouts/layout.ts";
import { makeWay } from "../../model/layouts/placeBeside.ts";
import type { View } from "../../model/view.ts";
import { drawnIn } from "../drawnIn.ts";
import type { ExplorerState } from "../explorerState.ts";
import { changeView } from "./changeView.ts";
import { STEP } from "./stepNames.ts";

/** What the layouts need of what is visible. */
export function visibleInput(state: ExplorerState, view: View = state.view): LayoutInput {
  const visible = drawnIn({ ...state, view });
  const shown = { ids: visible.entities.map(({ id }) => id), relations: visible.relations };
  return { ...layoutInput(shown, state.entities, state.ties), roots: view.selection.entities };
}

/** The layout of a view by one of the pure layouts; undefined for "force", which a worker computes. */
export function computeLayout(state: ExplorerState, view: View, name: LayoutName): Layout | undefined {
  return name === "force" ? undefined : PURE_LAYOUTS[name](visibleInput(state, view));
}

/** Lays the view out anew: one step of undo. What is pinned stays, and what the layout would put there makes way. */
export function applyLayout(state: ExplorerState, name: LayoutName, { positions, bands }: Layout): ExplorerState {
  const { pins, positions: before } = state.view;
  const pinned: Positions = Object.fromEntries(pins.flatMap((id) => (before[id] === undefined ? [] : [[id, before[id]]])));
  const items = pins.length === 0 ? [] : visibleInput(state).items;
  const view = { ...state.view, layout: name, positions: { ...before, ...makeWay(items, positions, pinned), ...pinned }, bands };
  return { ...changeView(state, view, STEP.layOut(name)), fitCount: state.fitCount + 1 };
}

/** Puts dragged entities where they were dropped. Bands describe a layout that no longer holds once somebody left it, but stay as a guide. */
export function moveEntities(state: ExplorerState, positions: Positions): ExplorerState {
  return changeView(
    state,
    { ...state.view, positions: { ...state.view.positions, ...positions } },
    STEP.move(Object.keys(positions).length),
  );
}

/** Pins entities where they stand, so that no layout moves them, or lets them go where all are pinned. */
export function togglePins(state: ExplorerState, ids: readonly string[]): ExplorerState {
  const { pins } = state.view;
  const arePinned = ids.every((id) => pins.includes(id));
  const next = arePinned ? pins.filter((id) => !ids.includes(id)) : [...new Set([...pins, ...ids])];
  return ids.length === 0
    ? state
    : changeView(state, { ...state.view, pins: next }, arePinned ? STEP.unpin(ids.length) : STEP.pin(ids.length));
}

/** Shows the whole picture. */
export function fit(state: ExplorerState): ExplorerState {
  return { ...state, fitCount: state.fitCount + 1 };
}
