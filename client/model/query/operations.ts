import { Kind, parse } from "graphql";

/** The names of the operations of a query text, in order; a nameless one is left out. Empty while the text cannot be read. */
export function operationNames(query: string): readonly string[] {
  try {
    return parse(query, { noLocation: true }).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name !== undefined ? [definition.name.value] : [],
    );
  } catch {
    return [];
  }
}
