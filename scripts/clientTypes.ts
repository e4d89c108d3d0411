import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as typedDocumentNode from "@graphql-codegen/typed-document-node";
import * as operations from "@graphql-codegen/typescript-operations";
import { buildASTSchema, parse, type DocumentNode } from "graphql";

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
export async function writeClientTypes(root: string, schema: DocumentNode): Promise<void> {
  const folder = join(root, "client/api");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".graphql")).sort();
  const documents = await Promise.all(
    names.map(async (location) => ({ location, document: parse(await readFile(join(folder, location), "utf8")) })),
  );
  const text = await codegen({
    schema,
    schemaAst: buildASTSchema(schema),
    documents,
    filename: "operations.ts",
    config: CONFIG,
    plugins: [{ operations: {} }, { typedDocumentNode: {} }],
    pluginMap: { operations, typedDocumentNode },
  });
  await mkdir(join(folder, "generated"), { recursive: true });
  await writeFile(join(folder, "generated/operations.ts"), text);
}

/** Writes client/api/generated/schemaText.ts: the schema as the query editor reads it, so that completion and the manual need no server. */
export async function writeSchemaText(root: string, text: string): Promise<void> {
  const folder = join(root, "client/api/generated");
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, "schemaText.ts"),
    `/** The schema of the server that this client was built for. */\nexport const schemaText = ${JSON.stringify(text)};\n`,
  );
}
