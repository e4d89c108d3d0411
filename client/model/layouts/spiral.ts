import type { LayoutInput, Positions } from "./layout.ts";

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** A sunflower of the items in the order of their ids: where a force layout starts, so that the same data give the same picture. */
export function spiral({ items }: LayoutInput): Positions {
  const ids = items.map(({ id }) => id).sort();
  return Object.fromEntries(
    ids.map((id, i) => {
      const radius = 90 * Math.sqrt(i);
      return [id, { x: Math.round(radius * Math.cos(i * GOLDEN_ANGLE)), y: Math.round(radius * Math.sin(i * GOLDEN_ANGLE)) }];
    }),
  );
}
