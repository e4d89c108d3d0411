import { xmlText } from "./xmlText.ts";

/** One sign of a picture's frame, in pixels at scale 1. An outline goes round its box from −1 to 1. */
export type Mark =
  | {
      readonly sign: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly bold: boolean;
      readonly colour: string;
    }
  | { readonly sign: "outline"; readonly points: readonly (readonly [number, number])[]; readonly fill: string; readonly stroke: string }
  | {
      readonly sign: "circle";
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: string;
      readonly stroke: string;
    }
  | {
      readonly sign: "line";
      readonly x: number;
      readonly y: number;
      readonly length: number;
      readonly dashes: readonly number[];
      readonly stroke: string;
    };

/** The typeface of frames; the page's own stands first. */
export const FRAME_FONT = "Inter Variable, Inter, Segoe UI, Helvetica Neue, Arial, sans-serif";

function svgMark(mark: Mark): string {
  switch (mark.sign) {
    case "text":
      return `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}" font-weight="${mark.bold ? 600 : 400}" fill="${mark.colour}">${xmlText(mark.text)}</text>`;
    case "outline":
      return `<polygon points="${mark.points.map((point) => point.join(",")).join(" ")}" fill="${mark.fill}" stroke="${mark.stroke}" stroke-width="1.5"/>`;
    case "circle":
      return `<circle cx="${mark.x}" cy="${mark.y}" r="${mark.radius}" fill="${mark.fill}" stroke="${mark.stroke}" stroke-width="1.5"/>`;
    case "line":
      return `<line x1="${mark.x}" y1="${mark.y}" x2="${mark.x + mark.length}" y2="${mark.y}" stroke="${mark.stroke}" stroke-width="1.6" stroke-dasharray="${mark.dashes.join(" ")}"/>`;
  }
}

/** Marks as elements of an SVG. */
export function svgMarks(marks: readonly Mark[]): string {
  return `<g font-family="${FRAME_FONT}">${marks.map(svgMark).join("")}</g>`;
}

function paint(context: CanvasRenderingContext2D, mark: Mark): void {
  if (mark.sign === "text") {
    context.font = `${mark.bold ? 600 : 400} ${mark.size}px ${FRAME_FONT.replace(/([^,]*\s[^,]*)/g, (name) => `"${name.trim()}"`)}`;
    context.fillStyle = mark.colour;
    context.fillText(mark.text, mark.x, mark.y);
    return;
  }
  context.strokeStyle = mark.stroke;
  context.lineWidth = 1.5;
  context.setLineDash(mark.sign === "line" ? [...mark.dashes] : []);
  context.beginPath();
  if (mark.sign === "line") {
    context.moveTo(mark.x, mark.y);
    context.lineTo(mark.x + mark.length, mark.y);
  } else {
    if (mark.sign === "circle") context.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
    else mark.points.forEach(([x, y], at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    context.closePath();
    context.fillStyle = mark.fill;
    context.fill();
  }
  context.stroke();
}

/** Draws marks on a canvas whose scale is set already. */
export function paintMarks(context: CanvasRenderingContext2D, marks: readonly Mark[]): void {
  for (const mark of marks) paint(context, mark);
}
