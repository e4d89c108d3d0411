import type { Core, EdgeSingular, EventObject, NodeSingular } from "cytoscape";
import { moveEntities } from "../state/actions/arrange.ts";
import { openMenu } from "../state/actions/notice.ts";
import { isPicking, toggleSelected } from "../state/actions/pick.ts";
import { clearSelection, selectEntities, selectEntity, selectRelation } from "../state/actions/select.ts";
import type { Commands } from "../state/commands.ts";
import type { ExplorerState } from "../state/explorerState.ts";
import { dragTogether } from "./dragTogether.ts";
import { entityOfElement } from "./entityElements.ts";

type Action = (state: ExplorerState) => ExplorerState;

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

/** Letting go after a long press is a tap for Cytoscape, and none for the reader. */
function noteHolds(cy: Core): () => boolean {
  let isHeld = false;
  cy.on("tapstart", () => {
    isHeld = false;
  });
  cy.on("taphold", () => {
    isHeld = true;
  });
  return () => isHeld;
}

/** Turns gestures on the canvas into commands. One table, so that what is bound is what is listed here. */
export function bindEvents(cy: Core, commands: Commands): void {
  const { run } = commands;
  // What is selected stays, so that the menu can add to it, or join it with this entity.
  const openAt = (event: EventObject): void => run((state) => openMenu(state, { id: idOf(event), ...pointer(event) }));
  const tapEntity = (event: EventObject): void =>
    run((state) => {
      if (isAdding(event)) return selectEntity(state, idOf(event), true);
      return isPicking(state) ? toggleSelected(state, idOf(event)) : selectEntity(state, idOf(event));
    });
  // While several are picked, a finger that slips past one loses none of them.
  const unlessPicking =
    (action: Action): Action =>
    (state) =>
      isPicking(state) ? state : action(state);
  const gestures: readonly (readonly [string, string, (event: EventObject) => void])[] = [
    ["tap", "node.entity", tapEntity],
    ["tap", "node.badge", (event) => commands.openFigures(idOf(event))],
    ["tap", "node.more", (event) => commands.choose(idOf(event))],
    ["tap", "edge.relation", (event) => run(unlessPicking((state) => selectRelation(state, edgeOf(event).id())))],
    ["dbltap", "node.entity", (event) => commands.expandOrAsk(idOf(event))],
    ["cxttap taphold", "node.entity", openAt],
    ["mouseover", "edge.relation", (event) => edgeOf(event).addClass("hovered")],
    ["mouseout", "edge.relation", (event) => edgeOf(event).removeClass("hovered")],
  ];
  const isAfterHold = noteHolds(cy);
  for (const [name, selector, handle] of gestures)
    cy.on(name, selector, (event) => {
      if (event.type !== "tap" || !isAfterHold()) handle(event);
    });
  cy.on("tap", (event) => {
    if (event.target === cy) run(unlessPicking(clearSelection));
  });
  gatherBox(cy, (ids) => run((state) => selectEntities(state, ids, true)));
  dragTogether(cy, (positions) => run((state) => moveEntities(state, positions)));
}
