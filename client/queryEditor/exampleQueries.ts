import { parseExample, type ExampleQuery } from "../model/query/exampleQuery.ts";

const FILES = import.meta.glob("./examples/*.graphql", { query: "?raw", import: "default", eager: true });

/** The saved examples, one a file, in the order of their titles in the files' names. */
export const EXAMPLE_QUERIES: readonly ExampleQuery[] = Object.entries(FILES).map(([file, text]) =>
  parseExample(file.replace(/^.*\/(.+)\.graphql$/, "$1"), text),
);
