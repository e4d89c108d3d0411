/** `npm start`: builds the client where it is stale, then starts the server as in production. */
import path from "node:path";
import { buildClientIfStale } from "./clientBuild.ts";
import { WhometError } from "./errors.ts";
import { main } from "./main.ts";

process.env["NODE_ENV"] ??= "production";
try {
  await buildClientIfStale(path.resolve(import.meta.dirname, ".."));
  await main();
} catch (error) {
  console.error(error instanceof WhometError ? error.message : error);
  process.exit(1);
}
