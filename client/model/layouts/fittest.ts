import { boxAt, type Layout, type LayoutInput } from "./layout.ts";

/** The part of a screen that the canvas usually has, in pixels. */
const STAGE = { width: 840, height: 680 };

function scaleIn(input: LayoutInput, { positions, bands }: Layout): number {
  const boxes = input.items.flatMap((item) => {
    const at = positions[item.id];
    return at === undefined ? [] : [boxAt(item, at)];
  });
  const areas = [...boxes, ...bands.map(({ x, y, width, height }) => ({ left: x, top: y, width, height }))];
  const width = Math.max(...areas.map(({ left, width: own }) => left + own)) - Math.min(...areas.map(({ left }) => left));
  const height = Math.max(...areas.map(({ top, height: own }) => top + own)) - Math.min(...areas.map(({ top }) => top));
  return Math.min(STAGE.width / width, STAGE.height / height);
}

/** Of one layout at several heights, the one that can be shown largest. */
export function fittest(input: LayoutInput, layoutAt: (height: number) => Layout): Layout {
  const heights = [300, 400, 500, 600, 700, 820, 960, 1150, 1400, 1800, 2400, 3600];
  let best = layoutAt(heights[0] ?? 300);
  for (const height of heights.slice(1)) {
    const next = layoutAt(height);
    if (scaleIn(input, next) > scaleIn(input, best) * 1.01) best = next;
  }
  return best;
}
