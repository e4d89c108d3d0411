import type { GraphReader } from "../store/graphStore.ts";
import { createLoaders, type Loaders } from "./loaders.ts";
import { startLimit, type OperationLimit } from "./operationLimit.ts";

/** What every resolver is handed: the store, and loaders that live as long as one request. */
export interface GraphqlContext {
  readonly store: GraphReader;
  readonly loaders: Loaders;
  /** How long the operation may take, and whether its caller waits. */
  readonly limit: OperationLimit;
  /** Statements that the request has sent to the engine so far. Apollo copies the context, so the count is an object of its own. */
  readonly sent: { statements: number };
}

/** A context for one request; nothing that it loaded is seen by another. */
export function createContext(store: GraphReader, limit: OperationLimit = startLimit()): GraphqlContext {
  return { store, loaders: createLoaders(store), limit, sent: { statements: 0 } };
}
