import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Kind, parse } from "graphql";

/** Names of the operations in the .graphql files of a folder and the folders in it; none where the folder is not there. */
export function readOperationNames(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".graphql"));
  const definitions = files.flatMap((file) => parse(readFileSync(path.join(folder, file), "utf8")).definitions);
  return new Set(
    definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name !== undefined ? [definition.name.value] : [],
    ),
  );
}
