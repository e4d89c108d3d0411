import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef, type RefObject } from "react";
import { paletteOf } from "../model/palette.ts";
import { setViewport } from "../state/actions/viewport.ts";
import type { Commands } from "../state/commands.ts";
import { drawnIn, wholeIn } from "../state/drawnIn.ts";
import { useCommands, useExplorerState, useExplorerStore } from "../state/explorer.tsx";
import { createCanvas, type DrawnCanvas } from "./createCanvas.ts";
import { describePicture } from "./elements.ts";
import { createMinimap } from "./minimap.ts";
import { pictureSize } from "./pictureSize.ts";
import { followViewport } from "./showViewport.ts";
import { stylesheet } from "./stylesheet.ts";
import { syncInSlices } from "./syncElements.ts";

interface Places {
  readonly holder: RefObject<HTMLDivElement | null>;
  readonly map: RefObject<HTMLCanvasElement | null>;
}

/** Keeps in the state where the canvas looks; not while it has yet to look where it was asked to, since an opened link would lose that. */
function tellViewport(canvas: DrawnCanvas, commands: Commands): void {
  followViewport(canvas.cy, (next) => commands.run((state) => (canvas.fitCount() === state.fitCount ? setViewport(state, next) : state)));
}

/** Draws the state into two places: the network, and the small picture of it. Every picture is built from the state alone. */
export function useDrawing({ holder, map }: Places): RefObject<DrawnCanvas | undefined> {
  const commands = useCommands();
  const store = useExplorerStore();
  const instance = useRef<DrawnCanvas | undefined>(undefined);
  const minimap = useRef<ReturnType<typeof createMinimap> | undefined>(undefined);
  const colorScheme = useComputedColorScheme("light");
  const { view, relations, links, ties, language, greyscale, fitCount } = useExplorerState((state) => state);
  const visible = useExplorerState(drawnIn);
  const size = pictureSize(useExplorerState(wholeIn));

  useEffect(() => {
    if (holder.current === null || map.current === null) return undefined;
    const canvas = createCanvas(holder.current, { commands, size });
    const { viewport } = store.getState();
    if (instance.current !== undefined && viewport !== undefined) canvas.lookLike(instance.current, viewport);
    tellViewport(canvas, commands);
    const smallPicture = createMinimap(canvas.cy, map.current);
    const observer = new ResizeObserver(() => canvas.resize(store.getState()));
    observer.observe(holder.current);
    instance.current = canvas;
    minimap.current = smallPicture;
    return () => {
      observer.disconnect();
      smallPicture.stop();
      canvas.cy.destroy();
    };
  }, [commands, store, holder, map, size]);

  useEffect(() => {
    instance.current?.cy.style(stylesheet(paletteOf(colorScheme, greyscale), size));
  }, [colorScheme, greyscale, commands, size]);

  useEffect(() => {
    const canvas = instance.current;
    if (canvas === undefined) return undefined;
    const describe = (): ReturnType<typeof describePicture> => describePicture({ visible, view, relations, links, ties, language, size });
    return syncInSlices(canvas.cy, describe, (changed) => {
      const isFitting = canvas.fitCount() !== fitCount;
      if (isFitting) canvas.fitOrReturn(store.getState());
      else if (changed) canvas.leaveFit();
      canvas.hold(view.entities, isFitting);
    });
  }, [visible, view, relations, links, ties, language, size, fitCount, commands, store]);

  useEffect(() => {
    const chosen = new Set(view.selection.entities);
    const dots = visible.entities.flatMap(({ id, kind }) => {
      const at = view.positions[id];
      return at === undefined ? [] : [{ ...at, kind, chosen: chosen.has(id) }];
    });
    minimap.current?.show({ dots, palette: paletteOf(colorScheme, greyscale) });
  }, [visible, view.positions, view.selection, colorScheme, greyscale, commands, size]);

  return instance;
}
