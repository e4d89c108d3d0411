import type { EntityKind } from "../../../domain/kinds.ts";
import type { Day } from "../../../domain/partialDate.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import type { Side } from "../territory.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Positions = Readonly<Record<string, Point>>;

/** What a layout needs to know of an entity. `width` and `height` hold its shape with its label below; `shapeHeight` is that of the shape. */
export interface LayoutItem {
  readonly id: string;
  readonly kind: EntityKind;
  readonly width: number;
  readonly height: number;
  readonly shapeHeight: number;
  readonly side: Side;
  readonly day?: Day;
  readonly territory?: { readonly id: string; readonly label: Bilingual };
}

/** What of an item takes room. */
export type LayoutBox = Pick<LayoutItem, "id" | "width" | "height" | "shapeHeight">;

export interface LayoutLink {
  readonly source: string;
  readonly target: string;
}

export interface LayoutInput {
  readonly items: readonly LayoutItem[];
  readonly links: readonly LayoutLink[];
  /** Where levels begin: what the reader has selected. */
  readonly roots?: readonly string[];
}

/** A labelled part of the picture: a year, "undated", a territory. */
export interface Band {
  readonly id: string;
  readonly label: Bilingual;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly positions: Positions;
  readonly bands: readonly Band[];
}

/** Space between two labels. */
export const GAP = { x: 22, y: 20 } as const;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The box of an item whose shape is centred on a point; its label hangs below. */
export function boxAt(item: LayoutBox, { x, y }: Point): Box {
  return { left: x - item.width / 2, top: y - item.shapeHeight / 2, width: item.width, height: item.height };
}

/** The centre of the shape of an item whose box has this middle and this top. */
export function pointIn(item: LayoutItem, middle: number, top: number): Point {
  return { x: Math.round(middle), y: Math.round(top + item.shapeHeight / 2) };
}

/** True where two boxes are closer than the gap. */
export function collide(a: Box, b: Box, gap = { x: 8, y: 6 }): boolean {
  return (
    a.left < b.left + b.width + gap.x &&
    b.left < a.left + a.width + gap.x &&
    a.top < b.top + b.height + gap.y &&
    b.top < a.top + a.height + gap.y
  );
}
