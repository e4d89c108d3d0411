import type { Core, EdgeSingular, EventObject, NodeSingular } from "cytoscape";
import { moveEntities } from "../state/actions/arrange.ts";
import { openMenu } from "../state/actions/notice.ts";
import { clearSelection, selectEntities, selectEntity, selectRelation } from "../state/actions/select.ts";
import type { Commands } from "../state/commands.ts";
import { dragTogether } from "./dragTogether.ts";
import { entityOfElement } from "./entityElements.ts";

/** The place of a gesture in the window, of mouse and finger alike. */
function pointer({ renderedPosition, cy }: EventObject): { x: number; y: number } {
  const { left, top } = cy.container()?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return { x: left + renderedPosition.x, y: top + renderedPosition.y };
}

function idOf(event: EventObject): string {
  return entityOfElement((event.target as NodeSingular | EdgeSingular).id());
}

function edgeOf(event: EventObject): EdgeSingular {
  return event.target as EdgeSingular;
}

function isAdding({ originalEvent }: EventObject): boolean {
  const event: unknown = originalEvent;
  return event instanceof MouseEvent && (event.shiftKey || event.ctrlKey || event.metaKey);
}

/** Everything that a box caught, at once: Cytoscape tells of each element apart. */
function gatherBox(cy: Core, select: (ids: readonly string[]) => void): void {
  let caught: string[] = [];
  cy.on("box", "node.entity", (event) => {
    if (caught.length === 0)
      queueMicrotask(() => {
        select(caught);
        caught = [];
      });
    caught.push(idOf(event));
  });
}

/** Turns gestures on the canvas into commands. One table, so that what is bound is what is listed here. */
export function bindEvents(cy: Core, commands: Commands): void {
  const { run } = commands;
  const openAt = (event: EventObject): void =>
    run((state) => {
      const isChosen = state.view.selection.entities.includes(idOf(event));
      return openMenu(isChosen ? state : selectEntity(state, idOf(event)), { id: idOf(event), ...pointer(event) });
    });
  const gestures: readonly (readonly [string, string, (event: EventObject) => void])[] = [
    ["tap", "node.entity", (event) => run((state) => selectEntity(state, idOf(event), isAdding(event)))],
    ["tap", "node.badge", (event) => commands.openFigures(idOf(event))],
    ["tap", "node.more", (event) => commands.choose(idOf(event))],
    ["tap", "edge.relation", (event) => run((state) => selectRelation(state, edgeOf(event).id()))],
    ["dbltap", "node.entity", (event) => commands.expandOrAsk(idOf(event))],
    ["cxttap taphold", "node.entity", openAt],
    ["mouseover", "edge.relation", (event) => edgeOf(event).addClass("hovered")],
    ["mouseout", "edge.relation", (event) => edgeOf(event).removeClass("hovered")],
  ];
  for (const [name, selector, handle] of gestures) cy.on(name, selector, handle);
  cy.on("tap", (event) => {
    if (event.target === cy) run(clearSelection);
  });
  gatherBox(cy, (ids) => run((state) => selectEntities(state, ids, true)));
  dragTogether(cy, (positions) => run((state) => moveEntities(state, positions)));
}
