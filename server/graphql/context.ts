import type { GraphReader } from "../store/graphStore.ts";
import { createLoaders, type Loaders } from "./loaders.ts";

/** What every resolver is handed: the store, and loaders that live as long as one request. */
export interface GraphqlContext {
  readonly store: GraphReader;
  readonly loaders: Loaders;
  /** Aborts where the caller goes away. */
  readonly signal?: AbortSignal | undefined;
  /** Statements that the request has sent to the engine so far. Apollo copies the context, so the count is an object of its own. */
  readonly sent: { statements: number };
}

/** A context for one request; nothing that it loaded is seen by another. */
export function createContext(store: GraphReader, signal?: AbortSignal): GraphqlContext {
  return { store, loaders: createLoaders(store), signal, sent: { statements: 0 } };
}
