import { isInterfaceType, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo, type GraphQLSchema } from "graphql";

/** A type with its interfaces, the widest last: a field asked of one of them is asked of it. */
function withInterfaces(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) return [name];
  const above = [...type.getInterfaces()].sort((a, b) => b.getInterfaces().length - a.getInterfaces().length);
  return [name, ...above.map((wider) => wider.name)];
}

function hasField(schema: GraphQLSchema, typeName: string, fieldName: string): boolean {
  const type = schema.getType(typeName);
  return (isObjectType(type) || isInterfaceType(type)) && type.getFields()[fieldName] !== undefined;
}

/** Every field of a schema and every argument of each, as `Type.field` and `Type.field(argument)`; what a type takes over from an interface stands under that. */
export function fieldsAndArguments(schema: GraphQLSchema): readonly string[] {
  const names = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__") || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      const owner = withInterfaces(schema, type.name).findLast((name) => hasField(schema, name, field.name)) ?? type.name;
      names.add(`${owner}.${field.name}`);
      for (const argument of field.args) names.add(`${owner}.${field.name}(${argument.name})`);
    }
  }
  return [...names].sort();
}

/** The fields and arguments that some questions use. */
export function usedIn(schema: GraphQLSchema, questions: readonly string[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const question of questions) {
    const info = new TypeInfo(schema);
    const note = (ending: string): void => {
      const parent = info.getParentType()?.name;
      if (parent !== undefined) for (const name of withInterfaces(schema, parent)) used.add(`${name}.${ending}`);
    };
    visit(
      parse(question),
      visitWithTypeInfo(info, {
        Field(node) {
          note(node.name.value);
          for (const argument of node.arguments ?? []) note(`${node.name.value}(${argument.name.value})`);
        },
      }),
    );
  }
  return used;
}
