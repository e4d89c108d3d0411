import { collide, type Box } from "./layout.ts";

const CELL = 200;
/** How far a box reaches beyond the part of it that is known, at most: more than the longest word of a name takes. */
const REACH = 400;

/** Boxes that can be asked quickly whether another would collide with one of them. */
export interface BoxIndex {
  readonly add: (box: Box) => void;
  /** Adds a box by a part of it that is known already; the whole is measured once another comes near and misses that part. */
  readonly addLater: (part: Box, measure: () => Box) => void;
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

function put<Item>(cells: Map<number, Item[]>, cell: number, item: Item): void {
  const items = cells.get(cell);
  if (items === undefined) cells.set(cell, [item]);
  else items.push(item);
}

/** An index of boxes that keep a gap from each other. */
export function boxIndex(gap: { readonly x: number; readonly y: number }): BoxIndex {
  const cells = new Map<number, Box[]>();
  const waiting = new Map<number, (() => Box)[]>();
  const margin = Math.max(gap.x, gap.y);
  const add = (box: Box): void => {
    const [x1, x2, y1, y2] = cellsOf(box, 0);
    for (let y = y1; y <= y2; y += 1) for (let x = x1; x <= x2; x += 1) put(cells, y * ROW + x, box);
  };
  const hitsKnown = (box: Box): boolean => {
    const [x1, x2, y1, y2] = cellsOf(box, margin);
    for (let y = y1; y <= y2; y += 1)
      for (let x = x1; x <= x2; x += 1) if (cells.get(y * ROW + x)?.some((other) => collide(box, other, gap)) === true) return true;
    return false;
  };
  /** True where something was measured that was not known whole. */
  const measureNear = (box: Box): boolean => {
    if (waiting.size === 0) return false;
    const before = waiting.size;
    const [x1, x2, y1, y2] = cellsOf(box, margin + REACH);
    for (let y = y1; y <= y2; y += 1) {
      for (let x = x1; x <= x2; x += 1) {
        for (const measure of waiting.get(y * ROW + x) ?? []) add(measure());
        waiting.delete(y * ROW + x);
      }
    }
    return waiting.size < before;
  };
  return {
    add,
    addLater: (part, measure) => {
      add(part);
      put(waiting, Math.floor(part.top / CELL) * ROW + Math.floor(part.left / CELL), measure);
    },
    hits: (box) => hitsKnown(box) || (measureNear(box) && hitsKnown(box)),
  };
}
