import { AsyncLocalStorage } from "node:async_hooks";
import type { CypherEngine, RunOptions } from "./cypherEngine.ts";
import type { ReadScope } from "./graphStore.ts";
import { endedError } from "./withinTime.ts";

const scopes = new AsyncLocalStorage<ReadScope>();

/** Runs work; what it reads through a scoped engine ends with the scope's signal and is told to it. */
export function inReadScope<T>(scope: ReadScope, work: () => Promise<T>): Promise<T> {
  return scopes.run(scope, work);
}

/** The scope of the caller: one for each request. */
export function callersScope(): ReadScope | undefined {
  return scopes.getStore();
}

/** The signal that ends the reads of the caller. */
export function callersSignal(): AbortSignal | undefined {
  return scopes.getStore()?.signal;
}

/** Fails where nobody waits for the caller's reads any more. */
export function refuseEnded(): void {
  const signal = callersSignal();
  if (signal?.aborted === true) throw endedError(signal.reason);
}

/** Runs work that other callers wait for too: its statements still count for who began it, and only its own signal ends it. */
export function sharedByCallers<T>(work: () => T, signal: AbortSignal): T {
  const scope = scopes.getStore();
  return scopes.run({ onStatement: scope?.onStatement ?? (() => undefined), signal }, work);
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
