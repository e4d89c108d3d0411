import { pointIn, type Layout, type LayoutItem } from "./layout.ts";

/** Room for the verb that is written along a hop. */
const STEP = 175;
const RISE = 150;

/** The stations of a path from left to right in its own order, every second one lower, so that no hop crosses a label. */
export function alongPath(stations: readonly LayoutItem[]): Layout {
  const positions = stations.map((item, i) => [item.id, pointIn(item, i * STEP, i % 2 === 0 ? 0 : RISE)] as const);
  return { positions: Object.fromEntries(positions), bands: [] };
}
