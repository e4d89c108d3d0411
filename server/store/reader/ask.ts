import { runCall } from "../cypherLibrary.ts";
import type { CypherEngine, Parameters, Row } from "../cypherEngine.ts";

/** Runs a statement of cypher/read by its name. */
export type Ask = (name: string, parameters: Parameters) => Promise<readonly Row[]>;

/** Past this many milliseconds a question fails with TIMEOUT. */
const READ_TIMEOUT_MS = 20_000;

/** Questions to one engine, each under the time limit of reads. */
export function createAsk(engine: CypherEngine): Ask {
  return (name, parameters) => runCall(engine, { name, parameters }, { timeoutMs: READ_TIMEOUT_MS });
}
