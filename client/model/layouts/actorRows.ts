import { compareText, firstDifference } from "../comparing.ts";
import { GAP, pointIn, type LayoutItem, type Point } from "./layout.ts";

/** Where actors may stand. */
export interface Room {
  /** Where each belongs, from left to right. */
  readonly wishes: ReadonlyMap<string, number>;
  readonly width: number;
  /** How far one may stand from there before a new row begins. */
  readonly shift: number;
}

interface Wish {
  readonly wish: number;
  readonly width: number;
  readonly most: number;
}

interface Spot {
  readonly row: Row;
  readonly x: number;
}

interface Row {
  readonly spans: { readonly from: number; readonly to: number }[];
  height: number;
}

/** Actors in as few rows as hold them, each as near as may be to the middle of what it is linked with. */
export function placeActors(items: readonly LayoutItem[], { wishes, width, shift }: Room): { points: Map<string, Point>; height: number } {
  const rows: Row[] = [];
  const within = (x: number, item: LayoutItem): number => Math.min(Math.max(x, item.width / 2), width - item.width / 2);
  const chosen: { item: LayoutItem; row: Row; x: number }[] = [];
  const wishOf = ({ id }: LayoutItem): number => wishes.get(id) ?? width / 2;
  const sorted = [...items].sort((a, b) => firstDifference(wishOf(a) - wishOf(b), compareText(a.id, b.id)));
  for (const item of sorted) {
    const spot = bestSpot(item, rows, { wish: within(wishOf(item), item), width, most: shift });
    spot.row.spans.push({ from: spot.x - item.width / 2 - GAP.x, to: spot.x + item.width / 2 + GAP.x });
    spot.row.height = Math.max(spot.row.height, item.height);
    chosen.push({ item, ...spot });
  }
  const tops = new Map<Row, number>();
  let top = 0;
  for (const row of rows) {
    tops.set(row, top);
    top += row.height + GAP.y;
  }
  return {
    points: new Map(chosen.map(({ item, row, x }) => [item.id, pointIn(item, x, tops.get(row) ?? 0)])),
    height: Math.max(0, top - GAP.y),
  };
}

const SHIFT = 15;

/** The free place nearest to a wish, in the uppermost row that has one; a new row where none has. */
function bestSpot(item: LayoutItem, rows: Row[], { wish, width, most }: Wish): Spot {
  const half = item.width / 2;
  const fits = (row: Row, middle: number): boolean =>
    (middle === wish || (middle >= half && middle <= width - half)) && isFree(row, middle - half, middle + half);
  for (const row of rows) {
    for (let shift = 0; shift <= most; shift += SHIFT) {
      const x = [wish + shift, wish - shift].find((middle) => fits(row, middle));
      if (x !== undefined) return { row, x };
    }
  }
  const row: Row = { spans: [], height: 0 };
  rows.push(row);
  return { row, x: wish };
}

function isFree({ spans }: Row, from: number, to: number): boolean {
  return spans.every((span) => to <= span.from || from >= span.to);
}
