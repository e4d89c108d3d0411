import type { Core, EdgeSingular, EventObject, NodeSingular } from "cytoscape";
import { clearSelection, selectEntity, selectRelation } from "../state/actions/select.ts";
import { moveEntities } from "../state/actions/arrange.ts";
import { openMenu } from "../state/actions/notice.ts";
import type { Commands } from "../state/commands.ts";
import { entityOfElement } from "./elements.ts";

function pointer({ originalEvent }: EventObject): { x: number; y: number } {
  const event: unknown = originalEvent;
  return event instanceof MouseEvent ? { x: event.clientX, y: event.clientY } : { x: 200, y: 200 };
}

function idOf(event: EventObject): string {
  return (event.target as NodeSingular | EdgeSingular).id();
}

function edgeOf(event: EventObject): EdgeSingular {
  return event.target as EdgeSingular;
}

function isAdding({ originalEvent }: EventObject): boolean {
  const event: unknown = originalEvent;
  return event instanceof MouseEvent && (event.shiftKey || event.ctrlKey || event.metaKey);
}

/** Captions and badges follow the entity that is dragged. */
function carryAlong(node: NodeSingular): void {
  for (const mark of ["caption|", "badge|"]) {
    const companion = node.cy().getElementById(`${mark}${node.id()}`);
    if (companion.empty()) continue;
    const { x, y } = node.position();
    companion.position({ x: x + Number(companion.data("dx")), y: y + Number(companion.data("dy")) });
  }
}

/** Turns gestures on the canvas into commands. One table, so that what is bound is what is listed here. */
export function bindEvents(cy: Core, commands: Commands): void {
  const gestures: readonly (readonly [string, string, (event: EventObject) => void])[] = [
    ["tap", "node.entity", (event) => commands.run((state) => selectEntity(state, entityOfElement(idOf(event)), isAdding(event)))],
    ["tap", "node.badge", (event) => commands.openFigures(entityOfElement(idOf(event)))],
    ["tap", "edge.relation", (event) => commands.run((state) => selectRelation(state, idOf(event)))],
    ["dbltap", "node.entity", (event) => commands.expandOrAsk(idOf(event), pointer(event))],
    [
      "cxttap",
      "node.entity",
      (event) => commands.run((state) => openMenu(selectEntity(state, idOf(event)), { id: idOf(event), ...pointer(event) })),
    ],
    ["taphold", "node.entity", (event) => commands.run((state) => openMenu(state, { id: idOf(event), ...pointer(event) }))],
    ["drag", "node.entity", (event) => carryAlong(event.target as NodeSingular)],
    [
      "dragfree",
      "node.entity",
      (event) => {
        const node = event.target as NodeSingular;
        const { x, y } = node.position();
        commands.run((state) => moveEntities(state, { [node.id()]: { x: Math.round(x), y: Math.round(y) } }));
      },
    ],
    ["mouseover", "edge.relation", (event) => edgeOf(event).addClass("hovered")],
    ["mouseout", "edge.relation", (event) => edgeOf(event).removeClass("hovered")],
  ];
  for (const [name, selector, handle] of gestures) cy.on(name, selector, handle);
  cy.on("tap", (event) => {
    if (event.target === cy) commands.run(clearSelection);
  });
}
