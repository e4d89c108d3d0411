import type { Core } from "cytoscape";
import type { EntityKind } from "../../domain/kinds.ts";
import { KIND_SHAPES } from "../model/kindShape.ts";
import type { Point } from "../model/layouts/layout.ts";
import type { Palette } from "../model/palette.ts";

const PADDING = 8;
const DOT = 3;

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

/** A small picture of everything with a frame around what the canvas shows. Press or drag in it to look there. Hidden while all is in sight. */
export function createMinimap(cy: Core, canvas: HTMLCanvasElement): { show: (picture: MinimapPicture) => void; stop: () => void } {
  let picture: MinimapPicture | undefined;
  let scale: Scale = { factor: 1, left: 0, top: 0 };
  let waiting = 0;
  const size = { width: canvas.clientWidth || 168, height: canvas.clientHeight || 112 };
  const ratio = Math.min(2, window.devicePixelRatio);
  canvas.width = size.width * ratio;
  canvas.height = size.height * ratio;

  const drawDots = (context: CanvasRenderingContext2D, { dots, palette }: MinimapPicture): void => {
    for (const { x, y, kind, chosen } of dots) {
      context.fillStyle = chosen ? palette.accent : palette.hues[KIND_SHAPES[kind].hue];
      const side = chosen ? DOT + 2 : DOT;
      context.fillRect((x - scale.left) * scale.factor - side / 2, (y - scale.top) * scale.factor - side / 2, side, side);
    }
  };
  const draw = (): void => {
    waiting = 0;
    const context = canvas.getContext("2d");
    if (context === null || picture === undefined || cy.destroyed()) return;
    const seen = cy.extent();
    canvas.hidden = picture.dots.length === 0 || isWhole(picture, seen);
    if (canvas.hidden) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    drawDots(context, picture);
    context.strokeStyle = picture.palette.accent;
    context.lineWidth = 1.5;
    context.strokeRect(
      (seen.x1 - scale.left) * scale.factor,
      (seen.y1 - scale.top) * scale.factor,
      seen.w * scale.factor,
      seen.h * scale.factor,
    );
  };
  const later = (): void => {
    if (waiting === 0) waiting = requestAnimationFrame(draw);
  };
  const look = (event: PointerEvent): void => {
    if (event.buttons === 0) return;
    const x = event.offsetX / scale.factor + scale.left;
    const y = event.offsetY / scale.factor + scale.top;
    cy.pan({ x: cy.width() / 2 - x * cy.zoom(), y: cy.height() / 2 - y * cy.zoom() });
  };
  cy.on("viewport resize", later);
  canvas.addEventListener("pointerdown", look);
  canvas.addEventListener("pointermove", look);
  return {
    show: (next) => {
      picture = next;
      scale = scaleFor(next.dots, size);
      later();
    },
    stop: () => {
      cancelAnimationFrame(waiting);
      canvas.removeEventListener("pointerdown", look);
      canvas.removeEventListener("pointermove", look);
    },
  };
}
