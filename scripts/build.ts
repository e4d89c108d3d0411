/** `npm run build`: generates types and builds the client into dist/client, whether or not it is stale. */
import path from "node:path";
import { buildClient } from "../server/clientBuild.ts";

process.env["NODE_ENV"] ??= "production";
await buildClient(path.resolve(import.meta.dirname, ".."));
