import type { GraphReader } from "../store/graphStore.ts";
import { createLoaders, type Loaders } from "./loaders.ts";

/** What every resolver is handed: the store, and loaders that live as long as one request. */
export interface GraphqlContext {
  readonly store: GraphReader;
  readonly loaders: Loaders;
}

/** A context for one request; nothing that it loaded is seen by another. */
export function createContext(store: GraphReader): GraphqlContext {
  return { store, loaders: createLoaders(store) };
}
