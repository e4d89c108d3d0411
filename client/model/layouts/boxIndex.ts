import { collide, type Box } from "./layout.ts";

const CELL = 200;

/** Boxes that can be asked quickly whether another would collide with one of them. */
export interface BoxIndex {
  readonly add: (box: Box) => void;
  readonly hits: (box: Box) => boolean;
}

function* cellsOf({ left, top, width, height }: Box, margin: number): Generator<string> {
  for (let x = Math.floor((left - margin) / CELL); x <= Math.floor((left + width + margin) / CELL); x += 1)
    for (let y = Math.floor((top - margin) / CELL); y <= Math.floor((top + height + margin) / CELL); y += 1) yield `${x} ${y}`;
}

/** An index of boxes that keep a gap from each other. */
export function boxIndex(gap: { readonly x: number; readonly y: number }): BoxIndex {
  const cells = new Map<string, Box[]>();
  const margin = Math.max(gap.x, gap.y);
  return {
    add: (box) => {
      for (const cell of cellsOf(box, 0)) {
        const boxes = cells.get(cell) ?? [];
        boxes.push(box);
        cells.set(cell, boxes);
      }
    },
    hits: (box) => {
      for (const cell of cellsOf(box, margin)) if (cells.get(cell)?.some((other) => collide(box, other, gap)) === true) return true;
      return false;
    },
  };
}
