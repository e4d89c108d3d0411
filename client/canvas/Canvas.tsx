import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Heading } from "../model/walking.ts";
import { openMenu } from "../state/actions/notice.ts";
import { walkTowards } from "../state/actions/walk.ts";
import { drawnIn } from "../state/drawnIn.ts";
import { useCommands, useExplorerState, useExplorerStore } from "../state/explorer.tsx";
import { panOrZoom } from "./panOrZoom.ts";
import { useDrawing } from "./useDrawing.ts";
import { useNudge } from "./useNudge.ts";
import { ZoomControls } from "./ZoomControls.tsx";

/** With Shift the arrow keys move the picture, with Alt what is selected. */
const HEADINGS: Readonly<Record<string, Heading>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** The network. Cytoscape only draws: every picture is built from the state, and destroying it loses nothing. */
export function Canvas(): ReactNode {
  const { t } = useTranslation();
  const { run } = useCommands();
  const store = useExplorerStore();
  const holder = useRef<HTMLDivElement>(null);
  const map = useRef<HTMLCanvasElement>(null);
  const instance = useDrawing({ holder, map });
  const nudge = useNudge();
  const visible = useExplorerState(drawnIn);
  const minimapOpen = useExplorerState((state) => state.minimapOpen);

  const zoom = (key: string): boolean => {
    const canvas = instance.current;
    if (canvas === undefined || !panOrZoom(canvas.cy, key)) return false;
    canvas.leaveFit();
    return true;
  };
  const openMenuOfSelected = (): boolean => {
    const id = store.getState().view.selection.entities.at(-1);
    const canvas = instance.current;
    if (id === undefined || canvas === undefined || holder.current === null) return false;
    const { left, top } = holder.current.getBoundingClientRect();
    const { x, y } = canvas.cy.getElementById(id).renderedPosition();
    run((state) => openMenu(state, { id, x: left + x, y: top + y }));
    return true;
  };
  // Also where nothing is selected: with Alt an arrow key would else leave the page.
  const moveSelected = ({ key, altKey, shiftKey, timeStamp }: KeyboardEvent): boolean => {
    const heading = HEADINGS[key];
    if (heading === undefined || !altKey || shiftKey) return false;
    nudge({ heading, zoom: instance.current?.cy.zoom() ?? 1, timeStamp });
    return true;
  };
  const walk = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const heading = HEADINGS[key];
    if (heading === undefined || shiftKey) return false;
    run((state) => walkTowards(state, heading));
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const opens = event.key === "Enter" || event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
    if (opens ? openMenuOfSelected() : moveSelected(event) || walk(event) || zoom(event.key)) event.preventDefault();
    // An open menu takes a key pressed outside it as the wish to close it, also the one that opened it.
    if (opens) event.stopPropagation();
  };
  return (
    <>
      <div
        ref={holder}
        className="canvas"
        role="application"
        tabIndex={0}
        aria-label={t("canvas.label", { entities: visible.entities.length, relations: visible.relations.length })}
        aria-roledescription={t("canvas.role")}
        onKeyDown={onKeyDown}
      />
      <canvas ref={map} className={minimapOpen ? "minimap" : "minimap minimap-closed"} role="img" aria-label={t("minimap.label")} />
      <ZoomControls onKey={zoom} />
    </>
  );
}
