import type { CypherEngine } from "./cypherEngine.ts";
import type { GraphStore } from "./graphStore.ts";
import { createGraphReader } from "./reader/createGraphReader.ts";
import { warmUpReader } from "./reader/warmUp.ts";
import { createGraphWriter } from "./write/createGraphWriter.ts";

/** The store over an engine: everything above the port, read side and write side. Closing the store closes the engine. */
export function createGraphStore(engine: CypherEngine): GraphStore {
  const reader = createGraphReader(engine);
  return {
    ...reader,
    ...createGraphWriter(engine),
    prepare: () => engine.prepare(),
    warmUp: (onCold) => warmUpReader({ reader, byStatements: createGraphReader(engine, { mostEntities: 0 }) }, onCold),
    close: () => engine.close(),
  };
}
