import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

interface Counting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly counted: Map<SelectionSetNode, Map<GraphQLObjectType, number>>;
}

function isOn({ typeCondition }: FragmentDefinitionNode | InlineFragmentNode, type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  if (typeCondition === undefined || typeCondition.name.value === type.name) return true;
  const above = schema.getType(typeCondition.name.value);
  return isAbstractType(above) && schema.isSubType(above, type);
}

function countWithin(selection: SelectionNode, type: GraphQLObjectType, counting: Counting): number {
  if (selection.kind === Kind.FIELD) {
    const field = type.getFields()[selection.name.value];
    return field === undefined || selection.selectionSet === undefined
      ? 0
      : countBelow(selection.selectionSet, getNamedType(field.type), counting);
  }
  const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : counting.fragments.get(selection.name.value);
  return fragment === undefined || !isOn(fragment, type, counting.schema) ? 0 : countOn(fragment.selectionSet, type, counting);
}

function countOn(set: SelectionSetNode, type: GraphQLObjectType, counting: Counting): number {
  const byType = counting.counted.get(set) ?? new Map<GraphQLObjectType, number>();
  counting.counted.set(set, byType);
  const known = byType.get(type);
  if (known !== undefined) return known;
  const count = set.selections.reduce((sum, selection) => sum + 1 + countWithin(selection, type, counting), 0);
  byType.set(type, count);
  return count;
}

function countBelow(set: SelectionSetNode, type: GraphQLNamedType | undefined, counting: Counting): number {
  if (isObjectType(type)) return countOn(set, type, counting);
  if (!isAbstractType(type)) return 0;
  return counting.schema.getPossibleTypes(type).reduce((sum, possible) => sum + countOn(set, possible, counting), 0);
}

/**
 * How many selections graphql-jit compiles of a valid operation: each spread anew, and what is selected of an interface once for every type that has it.
 * Four interfaces in each other are a hundred thousand in a query of 300 characters. Counted in the time of the text, each selection once for a type.
 */
export function compiledSelections(
  schema: GraphQLSchema,
  { document, operation }: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode },
): number {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return countBelow(operation.selectionSet, schema.getQueryType() ?? undefined, {
    schema,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    counted: new Map(),
  });
}
