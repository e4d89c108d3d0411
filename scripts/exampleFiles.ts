import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseExample, type ExampleQuery } from "../client/model/query/exampleQuery.ts";

export const EXAMPLES_FOLDER = "client/queryEditor/examples";

/** The saved example queries of the query editor, by their file names. */
export function readExamples(): readonly ExampleQuery[] {
  const files = readdirSync(EXAMPLES_FOLDER).filter((file) => file.endsWith(".graphql"));
  return files.sort().map((file) => parseExample(path.basename(file, ".graphql"), readFileSync(path.join(EXAMPLES_FOLDER, file), "utf8")));
}
