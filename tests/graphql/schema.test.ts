import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { buildSchema, findBreakingChanges, isEnumType, isInterfaceType, isObjectType, printSchema, type GraphQLSchema } from "graphql";
import { createSchema } from "../../server/graphql/createSchema.ts";

const CONTRACT = buildSchema(readFileSync("tests/fixtures/contract.graphql", "utf8"));
const SCHEMA = createSchema();

function defaultsOf(schema: GraphQLSchema): ReadonlyMap<string, unknown> {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()).map((field) => ({ type, field })) : [],
  );
  return new Map(
    fields.flatMap(({ type, field }) =>
      field.args.map(({ name, defaultValue }) => [`${type.name}.${field.name}(${name})`, defaultValue] as const),
    ),
  );
}

function undescribed(schema: GraphQLSchema): readonly string[] {
  const names: string[] = [];
  const note = (name: string, { description }: { readonly description?: string | null | undefined }): void => {
    if (description === undefined || description === null || description.trim() === "") names.push(name);
  };
  for (const type of Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"))) {
    note(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field);
      for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  return names;
}

describe("the schema", () => {
  it("keeps everything of the contract", () => {
    expect(findBreakingChanges(CONTRACT, SCHEMA)).toEqual([]);
    expect(printSchema(SCHEMA)).not.toBe("");
  });

  it("keeps the contract's default values", () => {
    const defaults = defaultsOf(SCHEMA);
    for (const [argument, value] of defaultsOf(CONTRACT)) expect([argument, defaults.get(argument)]).toEqual([argument, value]);
  });

  it("describes every type, field, argument and value, since analysts read it as their manual", () => {
    expect(undescribed(SCHEMA)).toEqual([]);
  });
});
