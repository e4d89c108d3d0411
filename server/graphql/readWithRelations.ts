import { getArgumentValues, isObjectType, isInterfaceType, getNamedType, Kind, type FieldNode, type GraphQLResolveInfo } from "graphql";
import type { EntityId } from "../../domain/ids.ts";
import { relationsPage, type RelationsArguments } from "./arguments.ts";
import { rememberEntities, type Loaders } from "./loaders.ts";

/** The first selection of `relations` directly on the field, without a directive that may leave it out. */
function relationsNode({ fieldNodes }: GraphQLResolveInfo): FieldNode | undefined {
  return fieldNodes
    .flatMap(({ selectionSet }) => selectionSet?.selections ?? [])
    .filter((selection) => selection.kind === Kind.FIELD)
    .find(({ name, directives = [] }) => name.value === "relations" && directives.length === 0);
}

function argumentsOf(node: FieldNode, { returnType, variableValues }: GraphQLResolveInfo): RelationsArguments | undefined {
  const type = getNamedType(returnType);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()["relations"] : undefined;
  return field === undefined ? undefined : getArgumentValues(field, node, variableValues);
}

/**
 * Reads an entity with the page of its relations that is asked for beside it: one statement, where there would be one after the other.
 * Only where the entity is not known yet; what is wrong with the page is told by its own field.
 */
export async function readWithRelations(loaders: Loaders, id: EntityId, info: GraphQLResolveInfo): Promise<void> {
  const node = relationsNode(info);
  if (node === undefined || loaders.known.has(id)) return;
  try {
    const asked = argumentsOf(node, info);
    if (asked === undefined) return;
    const { filter, page } = relationsPage(asked);
    rememberEntities(loaders, { nodes: (await loaders.relationsOf(filter, page).load(id)).ends ?? [] });
  } catch {
    // The field asks for the same page, and fails with its own path.
  }
}
