import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.split(path.sep).join("/"))
    .sort();
}

/**
 * Statements below `cypher/read` and `cypher/write` of the project at `root` whose name no source file of `server/` holds as a string.
 * Schema statements are run by folder, so they are always used. Names are relative to `cypher/`.
 */
export function unusedStatements(root: string): readonly string[] {
  const sources = filesBelow(path.join(root, "server"), ".ts").map((file) => readFileSync(path.join(root, "server", file), "utf8"));
  return filesBelow(path.join(root, "cypher"), ".cypher").filter((file) => {
    if (file.startsWith("schema/")) return false;
    const name = path.posix.basename(file, ".cypher");
    return !sources.some((source) => source.includes(`"${name}"`) || source.includes(`/${name}"`));
  });
}
