import type { Core } from "cytoscape";

const PADDING = 28;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** By how much a stretch of the picture must be moved to lie within a screen; nothing where it does. */
function shiftInto({ from, to }: Span, size: number): number {
  if (from < PADDING) return PADDING - from;
  return to > size - PADDING ? size - PADDING - to : 0;
}

/** Pans, and zooms out where it must, just as far as it takes to see some entities. True where the picture moved. */
export function bringInSight(cy: Core, ids: readonly string[]): boolean {
  const wanted = cy.collection();
  for (const id of ids) wanted.merge(cy.getElementById(id));
  if (wanted.empty() || cy.width() === 0) return false;
  const { w, h } = wanted.boundingBox({ includeEdges: false });
  const most = Math.min((cy.width() - 2 * PADDING) / w, (cy.height() - 2 * PADDING) / h);
  const before = { zoom: cy.zoom(), ...cy.pan() };
  if (before.zoom > most) cy.zoom({ level: most, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  const { x1, x2, y1, y2 } = wanted.renderedBoundingBox({ includeEdges: false });
  cy.panBy({ x: shiftInto({ from: x1, to: x2 }, cy.width()), y: shiftInto({ from: y1, to: y2 }, cy.height()) });
  const { x, y } = cy.pan();
  return cy.zoom() !== before.zoom || x !== before.x || y !== before.y;
}

/** What a view holds that it did not hold before; nothing where it held nothing, for then all of it is new. */
export function cameSince(before: readonly string[], now: readonly string[]): string[] {
  const known = new Set(before);
  return before.length === 0 || before === now ? [] : now.filter((id) => !known.has(id));
}
