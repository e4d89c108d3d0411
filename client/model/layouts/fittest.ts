import { boxAt, type Layout, type LayoutInput } from "./layout.ts";

/** The part of a screen that the canvas usually has, in pixels. */
export const STAGE = { width: 820, height: 540 };

const HEIGHTS = [300, 400, 500, 600, 700, 820, 960, 1150, 1400, 1800, 2400, 3600];

/** How large a layout can be shown on the usual stage: 1 where it fits as it is. */
export function scaleOnStage(input: LayoutInput, { positions, bands }: Layout): number {
  const edges = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  const widen = (area: { left: number; top: number; width: number; height: number }): void => {
    edges.left = Math.min(edges.left, area.left);
    edges.right = Math.max(edges.right, area.left + area.width);
    edges.top = Math.min(edges.top, area.top);
    edges.bottom = Math.max(edges.bottom, area.top + area.height);
  };
  for (const item of input.items) {
    const at = positions[item.id];
    if (at !== undefined) widen(boxAt(item, at));
  }
  for (const { x, y, width, height } of bands) widen({ left: x, top: y, width, height });
  return Math.min(STAGE.width / (edges.right - edges.left), STAGE.height / (edges.bottom - edges.top));
}

/** Of one layout at several sizes, the one that can be shown largest. */
export function fittestOf<Size>(input: LayoutInput, sizes: readonly Size[], layoutAt: (size: Size) => Layout): Layout {
  let best: { readonly layout: Layout; readonly scale: number } | undefined;
  for (const size of sizes) {
    const layout = layoutAt(size);
    const scale = scaleOnStage(input, layout);
    if (best === undefined || scale > best.scale * 1.01) best = { layout, scale };
  }
  return best?.layout ?? { positions: {}, bands: [] };
}

/** Of one layout at several heights, the one that can be shown largest. */
export function fittest(input: LayoutInput, layoutAt: (height: number) => Layout): Layout {
  return fittestOf(input, HEIGHTS, layoutAt);
}
