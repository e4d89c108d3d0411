import { getNamedType, isInterfaceType, isObjectType, Kind, type DocumentNode, type FragmentDefinitionNode } from "graphql";
import type { GraphQLNamedType, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from "graphql";
import type { ShownColumns } from "../store/graphStore.ts";

type Fields = Readonly<Record<string, readonly string[]>>;

const NAME = ["name", "nameVi"];
const FROM_THE_GRAPH: readonly string[] = [];

/** What fields of every entity are made of. */
const ENTITY_FIELDS: Fields = {
  __typename: [],
  id: [],
  kind: [],
  name: NAME,
  label: [...NAME, "disambiguatorEn", "disambiguatorVi"],
  aliases: ["aliases"],
  summary: ["summary"],
  referenceOnly: ["referenceOnly"],
  neighbourCounts: FROM_THE_GRAPH,
  neighbourTotal: FROM_THE_GRAPH,
  degree: FROM_THE_GRAPH,
  relations: FROM_THE_GRAPH,
};
const RELATION_FIELDS: Fields = {
  __typename: [],
  id: [],
  type: FROM_THE_GRAPH,
  source: FROM_THE_GRAPH,
  target: FROM_THE_GRAPH,
  label: ["modality"],
  inverseLabel: ["modality"],
  role: ["role"],
  start: ["start"],
  end: ["end"],
  dateBasis: ["dateBasis"],
  observed: ["observed"],
  modality: ["modality"],
  status: ["status"],
  confidence: ["confidence"],
};
const QUERY_FIELDS: Fields = Object.fromEntries(
  ["__typename", "entity", "neighbourhood", "subgraph", "search", "paths"].map((name) => [name, []]),
);
/** Types whose fields show nothing of a record but what is selected within. */
const AROUND: readonly string[] = ["RelationConnection", "RelationEdge", "PageInfo", "Subgraph", "SearchHit", "Path", "NeighbourCount"];

interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly entity: Set<string>;
  readonly relation: Set<string>;
  /** Fragments that were gone through: a second spread shows no other columns. */
  readonly noted: Set<string>;
}

function isEntity(type: GraphQLNamedType): boolean {
  if (type.name === "Entity") return true;
  return (isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => name === "Entity");
}

/** Notes the columns of one field; false where it may need any. */
function note(name: string, parent: GraphQLNamedType, { entity, relation }: Selecting): boolean {
  if (AROUND.includes(parent.name)) return true;
  if (parent.name === "Query") return name in QUERY_FIELDS;
  const [fields, columns] = isEntity(parent) ? [ENTITY_FIELDS, entity] : [RELATION_FIELDS, relation];
  const needed = isEntity(parent) || parent.name === "Relation" ? fields[name] : undefined;
  for (const column of needed ?? []) columns.add(column);
  return needed !== undefined;
}

/** Notes the columns of a selection; false where it may need any. */
function noteAll({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined, selecting: Selecting): boolean {
  if (parent === undefined) return false;
  return selections.every((selection) => {
    if (selection.kind === Kind.FIELD) {
      const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[selection.name.value] : undefined;
      const inner = field === undefined ? undefined : getNamedType(field.type);
      return (
        note(selection.name.value, parent, selecting) &&
        (selection.selectionSet === undefined || noteAll(selection.selectionSet, inner, selecting))
      );
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : selecting.fragments.get(selection.name.value);
    if (fragment === undefined) return false;
    if (fragment.kind === Kind.FRAGMENT_DEFINITION) {
      if (selecting.noted.has(fragment.name.value)) return true;
      selecting.noted.add(fragment.name.value);
    }
    const condition = fragment.typeCondition?.name.value;
    return noteAll(fragment.selectionSet, condition === undefined ? parent : selecting.schema.getType(condition), selecting);
  });
}

/**
 * The columns of entities and relations that an operation shows, whatever its variables and directives; undefined where it selects a field
 * that this table does not know, which may be made of any column.
 */
export function selectedColumns(
  schema: GraphQLSchema,
  { document, operation }: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode },
): ShownColumns | undefined {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const selecting: Selecting = {
    schema,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    entity: new Set(["id", "kind"]),
    relation: new Set(["id"]),
    noted: new Set(),
  };
  if (!noteAll(operation.selectionSet, schema.getQueryType() ?? undefined, selecting)) return undefined;
  return { entity: [...selecting.entity], relation: [...selecting.relation] };
}
