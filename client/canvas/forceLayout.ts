import cytoscape, { type LayoutOptions } from "cytoscape";
import fcose from "cytoscape-fcose";
import type { LayoutInput, Positions } from "../model/layouts/layout.ts";

cytoscape.use(fcose);

/** fCoSE from given positions, without any chance in it: the same data give the same picture. */
export function forceLayout({ items, links }: LayoutInput, start: Positions): Promise<Positions> {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: "node", style: { width: "data(width)", height: "data(height)" } }],
    elements: [
      ...items.map(({ id, width, height }) => ({ data: { id, width, height }, position: { ...(start[id] ?? { x: 0, y: 0 }) } })),
      ...links.map(({ source, target }, i) => ({ data: { id: `link${i}`, source, target } })),
    ],
  });
  const options: fcose.FcoseLayoutOptions = {
    name: "fcose",
    randomize: false,
    animate: false,
    quality: "proof",
    packComponents: false,
    idealEdgeLength: () => 120,
    nodeRepulsion: () => 14000,
    nodeSeparation: 90,
    fit: false,
  };
  cy.layout(options as unknown as LayoutOptions).run();
  const positions = Object.fromEntries(items.map(({ id }) => [id, { ...cy.getElementById(id).position() }]));
  cy.destroy();
  return Promise.resolve(positions);
}
