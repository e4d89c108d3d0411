import type { CollectionReturnValue, Core, ElementDefinition } from "cytoscape";

function isSamePlace(element: CollectionReturnValue, position: { x: number; y: number }): boolean {
  const now = element.position();
  return now.x === position.x && now.y === position.y;
}

function update(element: CollectionReturnValue, definition: ElementDefinition): void {
  element.data(definition.data);
  element.classes(definition.classes ?? []);
  if (definition.position !== undefined && !isSamePlace(element, definition.position)) element.position(definition.position);
}

/** Makes the instance hold exactly these elements; what stays is updated in place, so that nothing jumps. */
export function syncElements(cy: Core, definitions: readonly ElementDefinition[]): void {
  const wanted = new Map(definitions.map((definition) => [String(definition.data.id), definition]));
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    const added: ElementDefinition[] = [];
    for (const [id, definition] of wanted) {
      const element = cy.getElementById(id);
      if (element.empty()) added.push(definition);
      else update(element, definition);
    }
    // Ends before what joins them.
    cy.add([...added.filter(({ group }) => group === "nodes"), ...added.filter(({ group }) => group === "edges")]);
  });
}
