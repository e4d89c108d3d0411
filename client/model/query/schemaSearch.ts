import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLNamedType, type GraphQLSchema } from "graphql";

/** A type, field, argument or value of the schema. `member` is the path within the type; absent for the type itself. */
export interface SchemaHit {
  readonly type: string;
  readonly member?: string;
  readonly description: string;
}

function membersOf(type: GraphQLNamedType): readonly SchemaHit[] {
  const hit = (member: string, description: string | null | undefined): SchemaHit => ({
    type: type.name,
    member,
    description: description ?? "",
  });
  if (isEnumType(type)) return type.getValues().map(({ name, description }) => hit(name, description));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(({ name, description }) => hit(name, description));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const told = new Set(type.getInterfaces().flatMap((above) => Object.keys(above.getFields())));
  return Object.values(type.getFields())
    .filter(({ name }) => !told.has(name))
    .flatMap((field) => [
      hit(field.name, field.description),
      ...field.args.map(({ name, description }) => hit(`${field.name}(${name})`, description)),
    ]);
}

function rankOf({ type, member, description }: SchemaHit, text: string): number {
  const name = (member ?? type).toLowerCase();
  const own = name.replace(/^.*\((.+)\)$/, "$1");
  if (own === text) return member === undefined ? 0 : 1;
  if (own.startsWith(text)) return 2;
  if (name.includes(text)) return 3;
  return description.toLowerCase().includes(text) ? 4 : 5;
}

/** What the schema calls by a word, or explains with it: names before explanations. Fields that come from an interface are told there only. */
export function searchSchema(schema: GraphQLSchema, text: string, limit = 40): readonly SchemaHit[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  const hits = types.flatMap((type): readonly SchemaHit[] => [
    { type: type.name, description: type.description ?? "" },
    ...membersOf(type),
  ]);
  return hits
    .map((hit) => ({ hit, rank: rankOf(hit, wanted) }))
    .filter(({ rank }) => rank < 5)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map(({ hit }) => hit);
}
