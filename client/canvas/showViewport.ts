import type { Core } from "cytoscape";
import type { Viewport } from "../model/viewport.ts";

/** Where the canvas looks now. */
export function viewportOf(cy: Core): Viewport {
  const zoom = cy.zoom();
  const { x, y } = cy.pan();
  return { x: Math.round((cy.width() / 2 - x) / zoom), y: Math.round((cy.height() / 2 - y) / zoom), zoom: Math.round(zoom * 1000) / 1000 };
}

/** Looks where a link or a file did, whatever the size of this canvas. */
export function showViewport(cy: Core, { x, y, zoom }: Viewport): void {
  cy.viewport({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } });
}

const SETTLED_MS = 200;

/** Tells where the canvas looks, once it has come to rest. */
export function followViewport(cy: Core, tell: (viewport: Viewport) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  cy.on("viewport resize", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!cy.destroyed() && cy.width() > 0) tell(viewportOf(cy));
    }, SETTLED_MS);
  });
}
