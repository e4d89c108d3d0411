import { openBoltEngine, type BoltConfig } from "./boltEngine.ts";
import type { CypherEngine } from "./cypherEngine.ts";
import { openEmbeddedEngine } from "./embeddedEngine.ts";

export interface EngineConfig {
  /** Where given, the graph is in this Neo4j; else in the embedded engine under `dataDir`. */
  readonly neo4j?: BoltConfig | undefined;
  readonly dataDir: string;
}

/** Opens the engine that the configuration names. CONFLICT where the embedded store is held, UNAVAILABLE where Neo4j does not answer. */
export async function openEngine({ neo4j, dataDir }: EngineConfig): Promise<CypherEngine> {
  return neo4j === undefined ? openEmbeddedEngine(dataDir) : openBoltEngine(neo4j);
}
