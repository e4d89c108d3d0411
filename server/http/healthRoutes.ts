import type { FastifyInstance } from "fastify";
import { WhometError } from "../errors.ts";
import type { GraphReader } from "../store/graphStore.ts";

/** `/health`: the process is alive. `/ready`: the store answers and holds data; else 503. */
export function addHealthRoutes(app: FastifyInstance, store: GraphReader): void {
  app.get("/health", () => ({ status: "alive" }));
  app.get("/ready", async () => {
    const { engine, entities, referenceEntities, relations, dataVersion } = await store.summary();
    if (entities + referenceEntities === 0) throw new WhometError("UNAVAILABLE", "The store holds no data: run `npm run ingest`.");
    return { status: "ready", engine, entities, relations, dataVersion };
  });
}
