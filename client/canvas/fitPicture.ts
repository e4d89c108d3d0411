import type { Core } from "cytoscape";

const PADDING = 28;
const LARGEST_ZOOM = 1;

/** Shows the whole picture, never larger than its labels are meant to be. */
export function fitPicture(cy: Core): void {
  if (cy.elements().empty() || cy.width() === 0) return;
  cy.fit(undefined, PADDING);
  if (cy.zoom() <= LARGEST_ZOOM) return;
  cy.zoom(LARGEST_ZOOM);
  cy.center();
}
