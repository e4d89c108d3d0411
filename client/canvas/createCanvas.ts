import cytoscape, { type Core } from "cytoscape";
import type { Commands } from "../state/commands.ts";
import type { ExplorerState } from "../state/explorerState.ts";
import { bindEvents } from "./bindEvents.ts";
import { fitPicture } from "./fitPicture.ts";
import type { PictureSize } from "./pictureSize.ts";
import { showViewport } from "./showViewport.ts";

const SPEED: Readonly<Record<PictureSize, { textureOnViewport: boolean; hideEdgesOnViewport: boolean; pixelRatio?: number }>> = {
  normal: { textureOnViewport: false, hideEdgesOnViewport: false },
  large: { textureOnViewport: true, hideEdgesOnViewport: false },
  huge: { textureOnViewport: true, hideEdgesOnViewport: true, pixelRatio: 1 },
};

/** The instance with what is known of where it looks. */
export interface DrawnCanvas {
  readonly cy: Core;
  /** The request to fit that was last followed. */
  fitCount: number;
  /** Whether all is shown as it was fitted: then it stays so when the window changes its size. */
  fitted: boolean;
}

/** A new instance for a picture of some size. It selects nothing itself: gestures become commands, and selection is a class. */
export function createCanvas(container: HTMLElement, { commands, size }: { commands: Commands; size: PictureSize }): DrawnCanvas {
  const cy = cytoscape({
    container,
    minZoom: 0.02,
    maxZoom: 3,
    boxSelectionEnabled: true,
    autounselectify: true,
    ...SPEED[size],
  });
  const canvas: DrawnCanvas = { cy, fitCount: -1, fitted: false };
  bindEvents(cy, commands);
  cy.on("scrollzoom dragpan pinchzoom", () => {
    canvas.fitted = false;
  });
  return canvas;
}

/** Looks where an opened link or file did, until the reader asks for the whole picture. */
export function fitOrReturn(canvas: DrawnCanvas, { viewportGoal, fitCount }: ExplorerState): void {
  const isGoal = viewportGoal?.fitCount === fitCount;
  if (isGoal) showViewport(canvas.cy, viewportGoal.viewport);
  else fitPicture(canvas.cy);
  canvas.fitCount = fitCount;
  canvas.fitted = !isGoal;
}

/** Follows a change of the window: what was fitted is fitted again, else the middle stays in the middle. */
export function resizeCanvas(canvas: DrawnCanvas, state: ExplorerState): void {
  const { cy } = canvas;
  const before = { width: cy.width(), height: cy.height() };
  cy.resize();
  if (canvas.fitted || before.width === 0) fitOrReturn(canvas, state);
  else cy.panBy({ x: (cy.width() - before.width) / 2, y: (cy.height() - before.height) / 2 });
}
