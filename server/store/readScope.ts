import { AsyncLocalStorage } from "node:async_hooks";
import type { CypherEngine, RunOptions } from "./cypherEngine.ts";
import type { ReadScope } from "./graphStore.ts";

const scopes = new AsyncLocalStorage<ReadScope>();

/** Runs work; what it reads through a scoped engine ends with the scope's signal and is told to it. */
export function inReadScope<T>(scope: ReadScope, work: () => Promise<T>): Promise<T> {
  return scopes.run(scope, work);
}

/** Runs work that other callers wait for too: its statements still count for who began it, and go on where that one leaves. */
export function sharedByCallers<T>(work: () => Promise<T>): Promise<T> {
  const scope = scopes.getStore();
  return scope === undefined ? work() : scopes.run({ onStatement: scope.onStatement }, work);
}

function withinScope(options: RunOptions = {}): RunOptions {
  const scope = scopes.getStore();
  if (scope === undefined) return options;
  scope.onStatement();
  return { ...options, signal: options.signal ?? scope.signal };
}

/** The engine, its reads under the scope that they are run in. */
export function scopeReads(engine: CypherEngine): CypherEngine {
  return {
    ...engine,
    run: (statement, parameters, options) => engine.run(statement, parameters, withinScope(options)),
    candidates: (tokens, limit, options) => engine.candidates(tokens, limit, withinScope(options)),
  };
}
