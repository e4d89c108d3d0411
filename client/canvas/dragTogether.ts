import type { Core, EventObject, NodeSingular, Position } from "cytoscape";
import type { Positions } from "../model/layouts/layout.ts";
import { COMPANION_MARKS } from "./entityElements.ts";

/** Captions and badges follow the entity that is dragged. */
function carryAlong(node: NodeSingular): void {
  for (const mark of COMPANION_MARKS) {
    const companion = node.cy().getElementById(`${mark}${node.id()}`);
    if (companion.empty()) continue;
    const { x, y } = node.position();
    companion.position({ x: x + Number(companion.data("dx")), y: y + Number(companion.data("dy")) });
  }
}

function rounded({ x, y }: Position): Position {
  return { x: Math.round(x), y: Math.round(y) };
}

/** Dragging one of several selected entities moves them all by as much. `onDrop` gets where they came to stand. */
export function dragTogether(cy: Core, onDrop: (positions: Positions) => void): void {
  let starts = new Map<string, Position>();
  const nodeOf = (event: EventObject): NodeSingular => event.target as NodeSingular;
  cy.on("grab", "node.entity", (event) => {
    const node = nodeOf(event);
    const chosen = node.hasClass("chosen") ? cy.nodes(".entity.chosen").toArray() : [];
    starts = new Map([node, ...chosen].map((each) => [each.id(), { ...each.position() }]));
  });
  cy.on("drag", "node.entity", (event) => {
    const node = nodeOf(event);
    const start = starts.get(node.id()) ?? node.position();
    const [dx, dy] = [node.position().x - start.x, node.position().y - start.y];
    cy.batch(() => {
      for (const [id, { x, y }] of starts) {
        const other = cy.getElementById(id);
        if (id !== node.id()) other.position({ x: x + dx, y: y + dy });
        carryAlong(other);
      }
    });
  });
  cy.on("dragfree", "node.entity", () => {
    onDrop(Object.fromEntries([...starts.keys()].map((id) => [id, rounded(cy.getElementById(id).position())])));
  });
}
