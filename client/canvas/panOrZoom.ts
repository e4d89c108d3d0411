import type { Core } from "cytoscape";

const PAN_PIXELS = 60;
const ZOOM_FACTOR = 1.2;

/** Arrow keys pan, plus and minus zoom. True where the key did something. */
export function panOrZoom(cy: Core, key: string): boolean {
  const middle = { x: cy.width() / 2, y: cy.height() / 2 };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => cy.panBy({ x: PAN_PIXELS, y: 0 }),
    ArrowRight: () => cy.panBy({ x: -PAN_PIXELS, y: 0 }),
    ArrowUp: () => cy.panBy({ x: 0, y: PAN_PIXELS }),
    ArrowDown: () => cy.panBy({ x: 0, y: -PAN_PIXELS }),
    "+": () => cy.zoom({ level: cy.zoom() * ZOOM_FACTOR, renderedPosition: middle }),
    "=": () => cy.zoom({ level: cy.zoom() * ZOOM_FACTOR, renderedPosition: middle }),
    "-": () => cy.zoom({ level: cy.zoom() / ZOOM_FACTOR, renderedPosition: middle }),
  };
  const act = keys[key];
  act?.();
  return act !== undefined;
}
