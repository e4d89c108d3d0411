/** `npm run generate`: the types that follow from the schema; not committed. */
import { readFile } from "node:fs/promises";
import { writeClientTypes } from "./clientTypes.ts";

await writeClientTypes(await readFile("server/graphql/schema.graphql", "utf8"));
