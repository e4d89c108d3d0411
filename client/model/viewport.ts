/** Where the reader looks: the point of the picture at the middle of the canvas, and how large it is drawn. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const SMALLEST = 0.02;
const LARGEST = 10;

/** The viewport in a link: whole pixels, the zoom in thousandths. */
export function viewportText({ x, y, zoom }: Viewport): string {
  return [x, y, zoom * 1000].map(Math.round).join("~");
}

/** The viewport that a text describes, undefined where it describes none. */
export function readViewport(text: string | undefined): Viewport | undefined {
  const match = /^(-?\d{1,7})~(-?\d{1,7})~(\d{1,5})$/.exec(text ?? "");
  if (match === null) return undefined;
  const zoom = Number(match[3]) / 1000;
  return zoom < SMALLEST || zoom > LARGEST ? undefined : { x: Number(match[1]), y: Number(match[2]), zoom };
}
