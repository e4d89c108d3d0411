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

interface Scale {
  readonly factor: number;
  readonly left: number;
  readonly top: number;
}

function scaleFor(dots: readonly MinimapDot[], { width, height }: { width: number; height: number }): Scale {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of dots) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const factor = Math.min((width - PADDING * 2) / Math.max(1, right - left), (height - PADDING * 2) / Math.max(1, bottom - top));
  const [restX, restY] = [width / factor - (right - left), height / factor - (bottom - top)];
  return { factor, left: left - restX / 2, top: top - restY / 2 };
}

function isWhole({ dots }: MinimapPicture, { x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }): boolean {
  return dots.every(({ x, y }) => x >= x1 && x <= x2 && y >= y1 && y <= y2);
}

function drawDots(context: CanvasRenderingContext2D, { dots, palette }: MinimapPicture, { left, top, factor }: Scale): void {
  for (const { x, y, kind, chosen } of dots) {
    context.fillStyle = chosen ? palette.accent : palette.hues[KIND_SHAPES[kind].hue];
    const side = chosen ? DOT + 2 : DOT;
    context.fillRect((x - left) * factor - side / 2, (y - top) * factor - side / 2, side, side);
  }
}

function drawAll(canvas: HTMLCanvasElement, cy: Core, { picture, scale }: { picture: MinimapPicture; scale: Scale }): void {
  const context = canvas.getContext("2d");
  const seen = cy.extent();
  canvas.hidden = picture.dots.length === 0 || isWhole(picture, seen);
  if (context === null || canvas.hidden) return;
  const { left, top, factor } = scale;
  context.setTransform(RATIO, 0, 0, RATIO, 0, 0);
  context.clearRect(0, 0, SIZE.width, SIZE.height);
  drawDots(context, picture, scale);
  context.strokeStyle = picture.palette.accent;
  context.lineWidth = 1.5;
  context.strokeRect((seen.x1 - left) * factor, (seen.y1 - top) * factor, seen.w * factor, seen.h * factor);
}

/** A small picture of everything with a frame around what the canvas shows. Press or drag in it to look there. Hidden while all is in sight. */
export function createMinimap(cy: Core, canvas: HTMLCanvasElement): { show: (picture: MinimapPicture) => void; stop: () => void } {
  let shown: { readonly picture: MinimapPicture; readonly scale: Scale } | undefined;
  let frame = 0;
  canvas.width = SIZE.width * RATIO;
  canvas.height = SIZE.height * RATIO;
  const draw = (): void => {
    frame = 0;
    if (shown !== undefined && !cy.destroyed()) drawAll(canvas, cy, shown);
  };
  const later = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
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
      shown = { picture, scale: scaleFor(picture.dots, SIZE) };
      later();
    },
    stop: () => {
      cancelAnimationFrame(frame);
      canvas.removeEventListener("pointerdown", look);
      canvas.removeEventListener("pointermove", look);
    },
  };
}
