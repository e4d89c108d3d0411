/** `npm run neo4j`: a real Neo4j for trying Whomet on, until Ctrl-C. NEO4J_PORT (7687), NEO4J_PASSWORD, DATA_DIR (./data) are heeded. */
import { join, resolve } from "node:path";

import { startNeo4j } from "../tests/neo4j/neo4jServer.ts";

const port = Number(process.env["NEO4J_PORT"] ?? "7687");
const password = process.env["NEO4J_PASSWORD"] ?? "whomet-local";
const home = resolve(process.env["DATA_DIR"] ?? "data", "neo4j");

console.log(`Starting Neo4j on port ${port} (the first time it is fetched from Maven Central, about 150 MB) …`);
const server = await startNeo4j({ home, port, password });
console.log(`Neo4j answers. Its data is kept in ${join(home, "data")}. To use it:
  export NEO4J_URI=${server.uri} NEO4J_USER=${server.user} NEO4J_PASSWORD=${process.env["NEO4J_PASSWORD"] === undefined ? password : "'as you set it'"} NEO4J_DATABASE=neo4j
  npm run ingest && npm start
Ctrl-C stops it.`);

const stop = (): void => {
  console.log("Stopping Neo4j …");
  server.stop().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
