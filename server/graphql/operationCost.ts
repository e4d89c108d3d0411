import {
  getArgumentValues,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { WhometError } from "../errors.ts";

/** Values that one answer may hold at most: 200 × 100 nested items with their fields and evidence pass, 200 × 200 × 200 do not. */
const MOST_VALUES = 3_000_000;

/** Lists without a size of their own are short: offices, successors, parties, qualifiers. */
const SHORT_LIST = 5;
const SUBGRAPH_RELATIONS = 2_000;
const MOST_COUNTS = 2_000;
/** Lists that the page size of the field above them bounds. */
const PAGED_LISTS = ["edges", "nodes", "relations", "counts", "connectors"];
/** Fields whose ids narrow one answer, and do not ask for one each. */
const NARROWED_BY_IDS = ["timeline", "connectors"];

interface Measure {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly measured: Map<string, number>;
}

function fieldOf(parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** How many items a field may hold: its page size, its ids, or what lists without either hold. */
function itemsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, measure: Measure): number {
  const { first, ids } = getArgumentValues(field, node, measure.variables);
  const asked = Array.isArray(ids) && !NARROWED_BY_IDS.includes(field.name) ? Math.max(1, ids.length) : 1;
  if (field.name === "countFacts") return MOST_COUNTS;
  if (field.name === "subgraph") return asked + SUBGRAPH_RELATIONS;
  if (typeof first === "number") return Math.max(1, first) * asked;
  if (asked > 1) return asked;
  const inner = "ofType" in field.type ? field.type.ofType : field.type;
  const isOwnList = (isListType(inner) || isListType(field.type)) && !PAGED_LISTS.includes(field.name);
  return isOwnList && isCompositeType(getNamedType(field.type)) ? SHORT_LIST : 1;
}

function costOfFragment(name: string, measure: Measure): number {
  const known = measure.measured.get(name);
  if (known !== undefined) return known;
  const fragment = measure.fragments.get(name);
  if (fragment === undefined) return 0;
  const cost = costOf(fragment.selectionSet, measure.schema.getType(fragment.typeCondition.name.value), measure);
  measure.measured.set(name, cost);
  return cost;
}

function costOfField(node: FieldNode, parent: GraphQLNamedType | undefined, measure: Measure): number {
  const field = fieldOf(parent, node.name.value);
  if (field === undefined || node.selectionSet === undefined) return 1;
  return 1 + itemsOf(field, node, measure) * costOf(node.selectionSet, getNamedType(field.type), measure);
}

function costOf({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined, measure: Measure): number {
  let cost = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) cost += costOfField(selection, parent, measure);
    else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += costOfFragment(selection.name.value, measure);
    else {
      const condition = selection.typeCondition?.name.value;
      cost += costOf(selection.selectionSet, condition === undefined ? parent : measure.schema.getType(condition), measure);
    }
  }
  return cost;
}

/** How many values the answer of an operation may hold, by its page sizes and ids. */
function operationCost(schema: GraphQLSchema, { document, operation, variables }: MeasuredOperation): number {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const measure = {
    schema,
    variables,
    measured: new Map(),
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
  return costOf(operation.selectionSet, schema.getQueryType() ?? undefined, measure);
}

export interface MeasuredOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Coerced: right by their types, defaults filled in. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Refuses an operation whose answer could be too large, before anything is read. */
export function limitCost(schema: GraphQLSchema, operation: MeasuredOperation): void {
  const asked = operationCost(schema, operation);
  if (asked <= MOST_VALUES) return;
  throw new WhometError(
    "LIMIT_EXCEEDED",
    `This operation may answer with ${asked} values, ${MOST_VALUES} is the limit: ask for smaller pages (\`first\`), fewer ids, or fewer lists inside lists.`,
    { details: { argument: "cost", limit: MOST_VALUES, asked } },
  );
}
