import type { TFunction } from "i18next";
import type { DrawnApart } from "../canvas/drawApart.ts";
import type { Palette } from "../model/palette.ts";
import type { ExplorerState } from "../state/explorerState.ts";
import { frameWords } from "./frameWords.ts";
import { paintMarks, svgMarks } from "./marks.ts";
import { pictureFrame, type PictureFrame } from "./pictureFrame.ts";
import { pictureScale } from "./pictureScale.ts";

interface Wish {
  readonly state: ExplorerState;
  readonly palette: Palette;
  /** Whether title, legend and footer stand around the picture. */
  readonly framed: boolean;
  readonly t: TFunction;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function frameOf({ state, palette, framed, t }: Wish, size: Size): PictureFrame {
  return framed ? pictureFrame(frameWords(state, t), { ...size, palette }) : { ...size, top: 0, marks: [] };
}

// The library that draws is loaded with the canvas, not with the dialog.
async function drawn(wish: Wish): Promise<DrawnApart> {
  const { drawApart } = await import("../canvas/drawApart.ts");
  return drawApart(wish.state, wish.palette);
}

/** The picture as SVG. */
export async function svgPicture(wish: Wish): Promise<string> {
  const picture = await drawn(wish);
  try {
    const frame = frameOf(wish, picture);
    const inner = (await picture.svg()).replace(/^<\?xml[^>]*\?>\s*/, "");
    const left = (frame.width - picture.width) / 2;
    const size = `width="${frame.width}" height="${frame.height}" viewBox="0 0 ${frame.width} ${frame.height}"`;
    const ground = `<rect width="${frame.width}" height="${frame.height}" fill="${wish.palette.ground}"/>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${ground}<g transform="translate(${left} ${frame.top})">${inner}</g>${svgMarks(frame.marks)}</svg>\n`;
  } finally {
    picture.close();
  }
}

function isBlank(context: CanvasRenderingContext2D, { width, height }: Size): boolean {
  const strip = context.getImageData(0, Math.floor(height / 2), width, 1).data;
  // A canvas that could not be allocated reads as wholly transparent; ours has a ground.
  return strip.every((value) => value === 0);
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), "image/png"));
}

/** A picture as PNG with the scale that it could be drawn at; undefined where the browser drew nothing. */
export interface PngPicture {
  readonly png: Blob | undefined;
  readonly scale: number;
}

/** The picture as PNG, at the wanted scale where the browser can draw it so large. */
export async function pngPicture(wish: Wish, wanted: number): Promise<PngPicture> {
  const picture = await drawn(wish);
  try {
    const frame = frameOf(wish, picture);
    const scale = pictureScale(frame, wanted);
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Math.round(frame.width * scale), Math.round(frame.height * scale)];
    const context = canvas.getContext("2d");
    if (context === null) return { png: undefined, scale };
    const image = await createImageBitmap(await picture.png(scale));
    context.fillStyle = wish.palette.ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, Math.round(((frame.width - picture.width) / 2) * scale), Math.round(frame.top * scale));
    image.close();
    context.scale(scale, scale);
    paintMarks(context, frame.marks);
    return { png: isBlank(context, canvas) ? undefined : await toPng(canvas), scale };
  } finally {
    picture.close();
  }
}
