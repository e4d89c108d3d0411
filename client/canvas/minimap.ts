import type { Core } from "cytoscape";
import type { EntityKind } from "../../domain/kinds.ts";
import { KIND_SHAPES } from "../model/kindShape.ts";
import type { Point } from "../model/layouts/layout.ts";
import type { Palette } from "../model/palette.ts";

const PADDING = 8;
const DOT = 3;
/** In pixels, as the stylesheet has it. */
const SIZE = { width: 168, height: 112 };
const RATIO = 2;
/** How often the frame follows at most: while the reader pans, the frames of the window belong to the large picture. */
const EVERY_MILLISECONDS = 50;

/** One entity of the small picture. */
export interface MinimapDot extends Point {
  readonly kind: EntityKind;
  readonly chosen: boolean;
}

/** What the small picture shows. */
export interface MinimapPicture {
  readonly dots: readonly MinimapDot[];
  readonly palette: Palette;
}

interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

interface Scale {
  readonly factor: number;
  readonly left: number;
  readonly top: number;
}

/** The corners of what the dots fill, in the picture's own measure. */
function boundsOf(dots: readonly MinimapDot[]): Box {
  let [x1, x2, y1, y2] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of dots) {
    [x1, x2] = [Math.min(x1, x), Math.max(x2, x)];
    [y1, y2] = [Math.min(y1, y), Math.max(y2, y)];
  }
  return { x1, x2, y1, y2 };
}

function scaleFor({ x1, x2, y1, y2 }: Box, { width, height }: { width: number; height: number }): Scale {
  const factor = Math.min((width - PADDING * 2) / Math.max(1, x2 - x1), (height - PADDING * 2) / Math.max(1, y2 - y1));
  const [restX, restY] = [width / factor - (x2 - x1), height / factor - (y2 - y1)];
  return { factor, left: x1 - restX / 2, top: y1 - restY / 2 };
}

function blankLayer(): HTMLCanvasElement {
  const layer = document.createElement("canvas");
  layer.width = SIZE.width * RATIO;
  layer.height = SIZE.height * RATIO;
  return layer;
}

/** The dots alone, drawn once for each picture: the frame moves over them while the reader pans. */
function drawDots(layer: HTMLCanvasElement, { dots, palette }: MinimapPicture, { left, top, factor }: Scale): void {
  const context = layer.getContext("2d");
  if (context === null) return;
  context.setTransform(RATIO, 0, 0, RATIO, 0, 0);
  context.clearRect(0, 0, SIZE.width, SIZE.height);
  for (const { x, y, kind, chosen } of dots) {
    context.fillStyle = chosen ? palette.accent : palette.hues[KIND_SHAPES[kind].hue];
    const side = chosen ? DOT + 2 : DOT;
    context.fillRect((x - left) * factor - side / 2, (y - top) * factor - side / 2, side, side);
  }
}

interface Shown {
  readonly picture: MinimapPicture;
  readonly bounds: Box;
  readonly scale: Scale;
}

function drawAll(canvas: HTMLCanvasElement, seen: Box, { layer, shown }: { layer: HTMLCanvasElement; shown: Shown }): void {
  const context = canvas.getContext("2d");
  const { picture, bounds, scale } = shown;
  const isWhole = bounds.x1 >= seen.x1 && bounds.x2 <= seen.x2 && bounds.y1 >= seen.y1 && bounds.y2 <= seen.y2;
  canvas.hidden = picture.dots.length === 0 || isWhole;
  if (context === null || canvas.hidden) return;
  const { left, top, factor } = scale;
  context.setTransform(RATIO, 0, 0, RATIO, 0, 0);
  context.clearRect(0, 0, SIZE.width, SIZE.height);
  context.drawImage(layer, 0, 0, SIZE.width, SIZE.height);
  context.strokeStyle = picture.palette.accent;
  context.lineWidth = 1.5;
  context.strokeRect((seen.x1 - left) * factor, (seen.y1 - top) * factor, (seen.x2 - seen.x1) * factor, (seen.y2 - seen.y1) * factor);
}

/** A small picture of everything with a frame around what the canvas shows. Press or drag in it to look there. Hidden while all is in sight. */
export function createMinimap(cy: Core, canvas: HTMLCanvasElement): { show: (picture: MinimapPicture) => void; stop: () => void } {
  let shown: Shown | undefined;
  let next: MinimapPicture | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const layer = blankLayer();
  canvas.width = SIZE.width * RATIO;
  canvas.height = SIZE.height * RATIO;
  const draw = (): void => {
    timer = undefined;
    if (next !== undefined) {
      const bounds = boundsOf(next.dots);
      shown = { picture: next, bounds, scale: scaleFor(bounds, SIZE) };
      drawDots(layer, next, shown.scale);
      next = undefined;
    }
    if (shown !== undefined && !cy.destroyed()) drawAll(canvas, cy.extent(), { layer, shown });
  };
  const later = (): void => {
    timer ??= setTimeout(draw, EVERY_MILLISECONDS);
  };
  const look = ({ buttons, offsetX, offsetY }: PointerEvent): void => {
    if (buttons === 0 || shown === undefined) return;
    const { factor, left, top } = shown.scale;
    const zoom = cy.zoom();
    cy.pan({ x: cy.width() / 2 - (offsetX / factor + left) * zoom, y: cy.height() / 2 - (offsetY / factor + top) * zoom });
    cy.emit("dragpan");
  };
  cy.on("viewport resize", later);
  canvas.addEventListener("pointerdown", look);
  canvas.addEventListener("pointermove", look);
  return {
    show: (picture) => {
      next = picture;
      later();
    },
    stop: () => {
      clearTimeout(timer);
      canvas.removeEventListener("pointerdown", look);
      canvas.removeEventListener("pointermove", look);
    },
  };
}
