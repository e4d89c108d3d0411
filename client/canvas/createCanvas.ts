import cytoscape, { type Core } from "cytoscape";
import type { Commands } from "../state/commands.ts";
import type { ExplorerState } from "../state/explorerState.ts";
import { bindEvents } from "./bindEvents.ts";
import { bringInSight, cameSince } from "./bringInSight.ts";
import { fitPicture } from "./fitPicture.ts";
import type { PictureSize } from "./pictureSize.ts";
import type { Viewport } from "../model/viewport.ts";
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
  readonly fitCount: () => number;
  /** Looks where an opened link or file did, until the reader asks for the whole picture. */
  readonly fitOrReturn: (state: ExplorerState) => void;
  /** Looks where another instance did that showed the same view. */
  readonly lookLike: (other: DrawnCanvas, viewport: Viewport) => void;
  /** Says that the whole picture is in sight no longer: then it is not fitted again when the window changes its size. */
  readonly leaveFit: () => void;
  /** Notes what the view holds now, and brings in sight what came to it, where nothing else says where to look. */
  readonly hold: (entities: readonly string[], isFitting: boolean) => void;
  /** Follows a change of the window: what was fitted is fitted again, else the middle stays in the middle. */
  readonly resize: (state: ExplorerState) => void;
}

/** A new instance for a picture of some size. It selects nothing itself: gestures become commands, and selection is a class. */
export function createCanvas(container: HTMLElement, { commands, size }: { commands: Commands; size: PictureSize }): DrawnCanvas {
  const cy = cytoscape({ container, minZoom: 0.02, maxZoom: 3, boxSelectionEnabled: true, autounselectify: true, ...SPEED[size] });
  let followed = -1;
  let fitted = false;
  let returned = false;
  let held: readonly string[] = [];
  const leaveFit = (): void => {
    fitted = false;
    returned = false;
  };
  const fitOrReturn = ({ viewportGoal, fitCount }: ExplorerState): void => {
    const goal = viewportGoal?.fitCount === fitCount ? viewportGoal : undefined;
    if (goal === undefined) fitPicture(cy);
    else showViewport(cy, goal.viewport);
    // Where it looked there already, Cytoscape says nothing, and nobody would learn how large the picture is.
    cy.emit("viewport");
    followed = fitCount;
    fitted = goal === undefined;
    returned = goal !== undefined;
  };
  bindEvents(cy, commands);
  cy.on("scrollzoom dragpan pinchzoom", leaveFit);
  return {
    cy,
    fitCount: () => followed,
    fitOrReturn,
    leaveFit,
    hold: (entities, isFitting) => {
      if (!isFitting) bringInSight(cy, cameSince(held, entities));
      held = entities;
    },
    lookLike: (other, viewport) => {
      showViewport(cy, viewport);
      followed = other.fitCount();
    },
    resize: (state) => {
      const [width, height] = [cy.width(), cy.height()];
      cy.resize();
      if (fitted || returned || width === 0) fitOrReturn(state);
      else cy.panBy({ x: (cy.width() - width) / 2, y: (cy.height() - height) / 2 });
    },
  };
}
