/** What a statement takes and returns: JSON values. Whole JavaScript numbers are integers in the engine and numbers again in rows. */
export type CypherValue = string | number | boolean | null | readonly CypherValue[] | { readonly [key: string]: CypherValue };
export type Parameters = Readonly<Record<string, CypherValue>>;
export type Row = Readonly<Record<string, CypherValue>>;

export interface RunOptions {
  /** Past this many milliseconds the caller gets `TIMEOUT`. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One statement of a batch, with its parameters. */
export interface Write {
  readonly statement: string;
  readonly parameters: Parameters;
  /** What the statement's column `n` must hold; else the whole batch rolls back with CONFLICT. */
  readonly expectedCount?: number | undefined;
  /** The message of that CONFLICT, where the default one would not help. */
  readonly refusal?: string | undefined;
}

export interface EngineCapabilities {
  /** Whether a running statement can be stopped in the engine; where not, its result is dropped. */
  readonly cancels: boolean;
  readonly streams: boolean;
  /** Whether other processes may write the same store, so that a writer needs a lock in it. */
  readonly shared: boolean;
}

/**
 * The port: the few calls in which the engines really differ. Everything else is written once above it, in GraphStore.
 * Every failure is a WhometError with code TIMEOUT, UNAVAILABLE, CONFLICT or INTERNAL; `details.retryable` is 1 where trying again may help.
 */
export interface CypherEngine {
  readonly name: "neo4j" | "embedded";
  readonly capabilities: EngineCapabilities;
  /** Runs one read statement (READ routing on Neo4j) and returns its rows. */
  run(statement: string, parameters: Parameters, options?: RunOptions): Promise<readonly Row[]>;
  /** Runs statements in one transaction and returns the rows of each; any error rolls everything back. */
  writeBatch(writes: readonly Write[], options?: RunOptions): Promise<readonly (readonly Row[])[]>;
  /** Ids of entities whose search text holds any of the tokens, best first by the engine's own index; a superset for our own scoring. */
  candidates(tokens: readonly string[], limit: number, options?: RunOptions): Promise<readonly string[]>;
  /** Applies cypher/schema/<engine>, idempotent. */
  prepare(): Promise<void>;
  /** Makes what is written durable and quick to open again (a checkpoint); no-op where the engine does so itself. */
  checkpoint(): Promise<void>;
  close(): Promise<void>;
}
