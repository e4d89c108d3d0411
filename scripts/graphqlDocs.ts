/**
 * `npm run docs`: writes docs/graphql.md, the analysts' manual, from the schema's own descriptions. The page is committed, so that it can be read
 * where the code is read and a change of the API shows in review; a test fails where it is not what the schema says.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import {
  buildSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import type { ExampleQuery } from "../client/model/query/exampleQuery.ts";
import { EXAMPLES_FOLDER, readExamples } from "./exampleFiles.ts";

const SCHEMA_FILE = "server/graphql/schema.graphql";
export const DOCS_FILE = "docs/graphql.md";

function oneLine(text: string | null | undefined): string {
  return (text ?? "").replaceAll(/\s+/g, " ").replaceAll("|", "\\|").trim();
}

function argumentLine({ name, type, defaultValue, description }: GraphQLArgument): string {
  const absent = defaultValue === undefined || defaultValue === null ? "" : ` = ${JSON.stringify(defaultValue)}`;
  const said = oneLine(description);
  return `  - \`${name}: ${String(type)}${absent}\`${said === "" ? "" : ` ${said}`}`;
}

function fieldLines({ name, type, args, description }: GraphQLField<unknown, unknown>): readonly string[] {
  return [`- **${name}** \`${String(type)}\` ${oneLine(description)}`.trimEnd(), ...args.map(argumentLine)];
}

function bodyOf(type: GraphQLNamedType): readonly string[] {
  if (isEnumType(type)) return type.getValues().map(({ name, description }) => `- \`${name}\` ${oneLine(description)}`.trimEnd());
  if (isUnionType(type))
    return [
      `One of ${type
        .getTypes()
        .map(({ name }) => `[${name}](#${name.toLowerCase()})`)
        .join(", ")}.`,
    ];
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const told = new Set(type.getInterfaces().flatMap((above) => Object.keys(above.getFields())));
  return Object.values(type.getFields())
    .filter(({ name }) => !told.has(name))
    .flatMap(fieldLines);
}

function interfacesOf(type: GraphQLNamedType): readonly string[] {
  if (!(isObjectType(type) || isInterfaceType(type)) || type.getInterfaces().length === 0) return [];
  return [
    "",
    `Has every field of ${type
      .getInterfaces()
      .map(({ name }) => `[${name}](#${name.toLowerCase()})`)
      .join(", ")}.`,
  ];
}

function sectionOf(type: GraphQLNamedType): readonly string[] {
  return [`### ${type.name}`, "", oneLine(type.description), ...interfacesOf(type), "", ...bodyOf(type), ""];
}

/** The comment at the head of the schema: dates, orders, counts. */
function headOf(source: string): readonly string[] {
  const lines = source.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  const text = lines.slice(1, end).map((line) => line.replace(/^# ?/, "").trimEnd());
  return text.flatMap((line) => (line.startsWith("  ") ? [line.trim()] : ["", line])).slice(1);
}

const GROUPS = [
  { title: "Questions", holds: (type: GraphQLNamedType) => type.name === "Query" },
  { title: "What every kind has", holds: isInterfaceType },
  { title: "Things and answers", holds: isObjectType },
  { title: "Words", holds: (type: GraphQLNamedType) => isEnumType(type) || isUnionType(type) },
  { title: "Values", holds: isScalarType },
];
const BUILT_IN = new Set(["ID", "Int", "Float", "String", "Boolean"]);

function groupsOf(schema: GraphQLSchema): readonly string[] {
  const left = new Set(Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__") && !BUILT_IN.has(name)));
  return GROUPS.flatMap(({ title, holds }) => {
    const types = [...left].filter(holds);
    for (const type of types) left.delete(type);
    return types.length === 0 ? [] : [`## ${title}`, "", ...types.flatMap(sectionOf)];
  });
}

function exampleSection({ id, title, answers, query, variables }: ExampleQuery): readonly string[] {
  const taken = variables === "" ? [] : ["With these variables:", "", "```json", variables, "```", ""];
  return [
    `### ${title.en}`,
    "",
    `${answers.en} [${id}.graphql](../${EXAMPLES_FOLDER}/${id}.graphql)`,
    "",
    "```graphql",
    query,
    "```",
    "",
    ...taken,
  ];
}

function examplesOf(examples: readonly ExampleQuery[]): readonly string[] {
  return [
    "## Examples",
    "",
    "The same examples stand in the explorer under Query. A test runs each of them on both engines.",
    "",
    ...examples.flatMap(exampleSection),
  ];
}

/** The page that a schema and the saved examples give. */
function printDocs(source: string, examples: readonly ExampleQuery[]): string {
  const lines = [
    "# The GraphQL API",
    "",
    `Written by \`npm run docs\` from [${SCHEMA_FILE}](../${SCHEMA_FILE}); change that file, not this one.`,
    "",
    ...headOf(source),
    "",
    ...examplesOf(examples),
    ...groupsOf(buildSchema(source)),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** The page that the schema of this work tree gives. */
export function currentDocs(): string {
  return printDocs(readFileSync(SCHEMA_FILE, "utf8"), readExamples());
}

const [, script] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) writeFileSync(DOCS_FILE, currentDocs());
