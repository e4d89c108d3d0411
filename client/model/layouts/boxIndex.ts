import { collide, type Box } from "./layout.ts";

const CELL = 200;

/** Boxes that can be asked quickly whether another would collide with one of them. */
export interface BoxIndex {
  readonly add: (box: Box) => void;
  readonly hits: (box: Box) => boolean;
}

/** More cells than any picture has in a row: a cell's number is its column plus so many times its row. */
const ROW = 2 ** 24;

/** Numbers of the first and last column and row that a box touches. */
function cellsOf({ left, top, width, height }: Box, margin: number): readonly [x1: number, x2: number, y1: number, y2: number] {
  return [
    Math.floor((left - margin) / CELL),
    Math.floor((left + width + margin) / CELL),
    Math.floor((top - margin) / CELL),
    Math.floor((top + height + margin) / CELL),
  ];
}

/** An index of boxes that keep a gap from each other. */
export function boxIndex(gap: { readonly x: number; readonly y: number }): BoxIndex {
  const cells = new Map<number, Box[]>();
  const margin = Math.max(gap.x, gap.y);
  const add = (cell: number, box: Box): void => {
    const boxes = cells.get(cell);
    if (boxes === undefined) cells.set(cell, [box]);
    else boxes.push(box);
  };
  return {
    add: (box) => {
      const [x1, x2, y1, y2] = cellsOf(box, 0);
      for (let y = y1; y <= y2; y += 1) for (let x = x1; x <= x2; x += 1) add(y * ROW + x, box);
    },
    hits: (box) => {
      const [x1, x2, y1, y2] = cellsOf(box, margin);
      for (let y = y1; y <= y2; y += 1)
        for (let x = x1; x <= x2; x += 1) if (cells.get(y * ROW + x)?.some((other) => collide(box, other, gap)) === true) return true;
      return false;
    },
  };
}
