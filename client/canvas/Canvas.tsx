import { useComputedColorScheme } from "@mantine/core";
import cytoscape, { type Core } from "cytoscape";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PALETTES } from "../model/palette.ts";
import { visibleOf } from "../model/visible.ts";
import { setViewport } from "../state/actions/viewport.ts";
import { useCommands, useExplorerState, useExplorerStore } from "../state/explorer.tsx";
import type { ExplorerState } from "../state/explorerState.ts";
import { bindEvents } from "./bindEvents.ts";
import { toElements } from "./elements.ts";
import { fitPicture } from "./fitPicture.ts";
import { panOrZoom } from "./panOrZoom.ts";
import { followViewport, showViewport } from "./showViewport.ts";
import { stylesheet } from "./stylesheet.ts";
import { syncElements } from "./syncElements.ts";

/** Looks where an opened link or file did, until the reader asks for the whole picture. */
function fitOrReturn(cy: Core, { viewportGoal, fitCount }: ExplorerState): void {
  if (viewportGoal?.fitCount === fitCount) showViewport(cy, viewportGoal.viewport);
  else fitPicture(cy);
}

/** The network. Cytoscape only draws: every picture is built from the state, and destroying it loses nothing. */
export function Canvas(): ReactNode {
  const { t } = useTranslation();
  const commands = useCommands();
  const store = useExplorerStore();
  const holder = useRef<HTMLDivElement>(null);
  const instance = useRef<Core | undefined>(undefined);
  const colorScheme = useComputedColorScheme("light");
  const view = useExplorerState((state) => state.view);
  const entities = useExplorerState((state) => state.entities);
  const relations = useExplorerState((state) => state.relations);
  const ties = useExplorerState((state) => state.ties);
  const language = useExplorerState((state) => state.language);
  const fitCount = useExplorerState((state) => state.fitCount);
  const visible = useMemo(() => visibleOf(view, entities, relations), [view, entities, relations]);

  useEffect(() => {
    if (holder.current === null) return undefined;
    const cy = cytoscape({ container: holder.current, minZoom: 0.15, maxZoom: 3, boxSelectionEnabled: false, autounselectify: true });
    bindEvents(cy, commands);
    followViewport(cy, (viewport) => commands.run((state) => setViewport(state, viewport)));
    instance.current = cy;
    const observer = new ResizeObserver(() => {
      cy.resize();
      fitOrReturn(cy, store.getState());
    });
    observer.observe(holder.current);
    return () => {
      observer.disconnect();
      instance.current = undefined;
      cy.destroy();
    };
  }, [commands, store]);

  useEffect(() => {
    instance.current?.style(stylesheet(PALETTES[colorScheme]));
  }, [colorScheme, commands]);

  useEffect(() => {
    if (instance.current !== undefined) syncElements(instance.current, toElements({ visible, view, ties, language }));
  }, [visible, view, ties, language, commands]);

  useEffect(() => {
    if (instance.current !== undefined) fitOrReturn(instance.current, store.getState());
  }, [fitCount, commands, store]);

  return (
    <div
      ref={holder}
      className="canvas"
      role="application"
      tabIndex={0}
      aria-label={t("canvas.label", { entities: visible.entities.length, relations: visible.relations.length })}
      aria-roledescription={t("canvas.role")}
      onKeyDown={(event) => {
        if (instance.current !== undefined && panOrZoom(instance.current, event.key)) event.preventDefault();
      }}
    />
  );
}
