import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as typedDocumentNode from "@graphql-codegen/typed-document-node";
import * as typescript from "@graphql-codegen/typescript";
import * as operations from "@graphql-codegen/typescript-operations";
import { buildASTSchema, parse } from "graphql";

const OPERATIONS = "client/api";
const CONFIG = {
  useTypeImports: true,
  enumsAsTypes: true,
  immutableTypes: true,
  scalars: { PartialDate: "string", ID: "string" },
  // Without these an interface with fifteen kinds multiplies into megabytes of types.
  skipTypename: true,
  mergeFragmentTypes: true,
  onlyOperationTypes: true,
  dedupeFragments: true,
  // Plain query text: the browser needs no GraphQL parser or printer.
  documentMode: "string",
};

/** Writes client/api/generated/operations.ts: a typed document for each operation in client/api/*.graphql. */
export async function writeClientTypes(schemaText: string): Promise<void> {
  const names = (await readdir(OPERATIONS)).filter((name) => name.endsWith(".graphql")).sort();
  const documents = await Promise.all(
    names.map(async (location) => ({ location, document: parse(await readFile(join(OPERATIONS, location), "utf8")) })),
  );
  const schema = parse(schemaText);
  const text = await codegen({
    schema,
    schemaAst: buildASTSchema(schema),
    documents,
    filename: "operations.ts",
    config: CONFIG,
    plugins: [{ typescript: {} }, { operations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescript, operations, typedDocumentNode },
  });
  await mkdir(join(OPERATIONS, "generated"), { recursive: true });
  await writeFile(join(OPERATIONS, "generated/operations.ts"), text);
}
