import neo4j, { type Driver, type ManagedTransaction, type QueryResult, type Session } from "neo4j-driver";

import { WhometError } from "../errors.ts";
import type { CypherEngine, CypherValue, Parameters, Row, RunOptions, Write } from "./cypherEngine.ts";
import { cypherLibrary } from "./cypherLibrary.ts";
import { checkExpectedCount } from "./expectedCount.ts";
import { DEFAULT_TIMEOUT_MS, timeoutError, withinTime } from "./withinTime.ts";

export interface BoltConfig {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

interface Connection {
  readonly driver: Driver;
  readonly config: BoltConfig;
}

const WRITE_TIMEOUT_MS = 120_000;
const POOL = {
  maxConnectionPoolSize: 50,
  connectionAcquisitionTimeout: 5_000,
  connectionTimeout: 4_000,
  connectionLivenessCheckTimeout: 30_000,
  maxTransactionRetryTime: 8_000,
};
const LOST_CONNECTION = new Set<string>([neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED]);
const INDEXES_ONLINE_SECONDS = 120;

/** Lives here and not in cypher/read, since only this engine's text index is asked by a statement. */
const CANDIDATES =
  "CALL db.index.fulltext.queryNodes('entity_search', $query, {limit: $limit}) YIELD node, score RETURN node.id AS id ORDER BY score DESC, id";

/** JavaScript has one kind of number; whole ones would reach the server as floats. */
function toDriverValue(value: CypherValue): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(toDriverValue);
  return toDriverParameters(value as Parameters);
}

function toDriverParameters(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, toDriverValue(value)]));
}

function unavailable(message: string, cause: unknown, retryable: 0 | 1): WhometError {
  return new WhometError("UNAVAILABLE", message, { cause, details: { retryable } });
}

function toWhometError(error: unknown, config: BoltConfig, timeoutMs: number): WhometError {
  if (error instanceof WhometError) return error;
  const { code, message } = error as { code?: string; message: string };
  if (code?.includes("TransactionTimedOut") === true || code?.includes("Transaction.Terminated") === true)
    return timeoutError(timeoutMs, error);
  if (code?.startsWith("Neo.ClientError.Security") === true)
    return unavailable(`Neo4j at ${config.uri} refused the login; check NEO4J_USER and NEO4J_PASSWORD`, error, 0);
  if (code?.includes("DatabaseNotFound") === true)
    return unavailable(`Neo4j at ${config.uri} has no database "${config.database}"; check NEO4J_DATABASE`, error, 0);
  if (error instanceof neo4j.Neo4jError && neo4j.isRetryableError(error))
    return unavailable(`Neo4j at ${config.uri} does not answer; check that it runs and try again`, error, 1);
  if (/acquisition timed out/i.test(message)) return unavailable("all connections to Neo4j are busy; try again", error, 1);
  return new WhometError("INTERNAL", `Neo4j failed: ${message}`, { cause: error, details: { retryable: 0, status: code ?? "none" } });
}

function openSession({ driver, config }: Connection, mode: "READ" | "WRITE"): Session {
  return driver.session({
    database: config.database,
    defaultAccessMode: mode === "READ" ? neo4j.session.READ : neo4j.session.WRITE,
    bookmarkManager: driver.executeQueryBookmarkManager,
  });
}

async function closeQuietly(session: Session): Promise<void> {
  // A session that fails to close was broken before; its own error has been reported.
  await session.close().catch(() => undefined);
}

interface SessionWork<T> {
  readonly mode: "READ" | "WRITE";
  readonly work: (session: Session, limits: { readonly timeout: number }) => Promise<T>;
}

/**
 * Runs work in a session of its own, within the caller's time; past it the session is closed, which stops the statement. The server's own
 * limit is for a client that died: it looks for late transactions only every two seconds.
 */
async function inSession<T>(
  connection: Connection,
  { mode, work }: SessionWork<T>,
  { timeoutMs = DEFAULT_TIMEOUT_MS, signal }: RunOptions,
): Promise<T> {
  const session = openSession(connection, mode);
  try {
    return await withinTime(work(session, { timeout: timeoutMs }), { timeoutMs, signal }, () => void closeQuietly(session));
  } catch (error) {
    throw toWhometError(error, connection.config, timeoutMs);
  } finally {
    await closeQuietly(session);
  }
}

function toRows({ records }: QueryResult): readonly Row[] {
  return records.map((record) => record.toObject());
}

async function writeAll(transaction: ManagedTransaction, writes: readonly Write[]): Promise<readonly (readonly Row[])[]> {
  const results: (readonly Row[])[] = [];
  for (const write of writes) {
    const rows = toRows(await transaction.run(write.statement, toDriverParameters(write.parameters)));
    checkExpectedCount(write, rows);
    results.push(rows);
  }
  return results;
}

/** Runs work without the stacks of errors: the driver prints one for every statement, in case that it fails. */
function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/**
 * Tries once more on another connection, where the first had died in the pool. The driver's own transactions would try for seconds,
 * and a reader is told sooner that Neo4j is away; they also cost a second round trip.
 */
async function readRows(session: Session, { statement, parameters }: Write, limits: { readonly timeout: number }): Promise<readonly Row[]> {
  const read = async (): Promise<readonly Row[]> =>
    toRows(await withoutStacks(() => session.run(statement, toDriverParameters(parameters), limits)));
  try {
    return await read();
  } catch (error) {
    if (error instanceof neo4j.Neo4jError && LOST_CONNECTION.has(error.code)) return read();
    throw error;
  }
}

function run(connection: Connection, read: Write, options: RunOptions = {}): Promise<readonly Row[]> {
  return inSession(connection, { mode: "READ", work: (session, limits) => readRows(session, read, limits) }, options);
}

function writeBatch(connection: Connection, writes: readonly Write[], options: RunOptions = {}): Promise<readonly (readonly Row[])[]> {
  const write = (transaction: ManagedTransaction): Promise<readonly (readonly Row[])[]> => writeAll(transaction, writes);
  return inSession(
    connection,
    { mode: "WRITE", work: (session, limits) => session.executeWrite(write, limits) },
    { timeoutMs: WRITE_TIMEOUT_MS, ...options },
  );
}

async function prepare(connection: Connection): Promise<void> {
  for (const { statement } of cypherLibrary().schema("neo4j")) await writeBatch(connection, [{ statement, parameters: {} }]);
  await run(
    connection,
    { statement: "CALL db.awaitIndexes($seconds)", parameters: { seconds: INDEXES_ONLINE_SECONDS } },
    { timeoutMs: INDEXES_ONLINE_SECONDS * 1_000 },
  );
}

async function candidates(
  connection: Connection,
  { tokens, limit }: { readonly tokens: readonly string[]; readonly limit: number },
  options?: RunOptions,
): Promise<readonly string[]> {
  if (tokens.length === 0) return [];
  const rows = await run(connection, { statement: CANDIDATES, parameters: { query: tokens.join(" "), limit } }, options);
  return rows.flatMap(({ id }) => (typeof id === "string" ? [id] : []));
}

/** Connects to a Neo4j and checks that it answers; UNAVAILABLE where it does not or refuses the login. */
export async function openBoltEngine(config: BoltConfig): Promise<CypherEngine> {
  const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password), {
    ...POOL,
    disableLosslessIntegers: true,
    // Each would be a message or a part of one for every statement, and nobody reads them.
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: "OFF" },
    userAgent: "whomet",
  });
  const connection: Connection = { driver, config };
  try {
    // The first does not try again, the second notices a database that is not there.
    await driver.verifyConnectivity({ database: config.database });
    await run(connection, { statement: "RETURN 1 AS one", parameters: {} }, { timeoutMs: POOL.connectionTimeout });
  } catch (error) {
    await driver.close();
    throw toWhometError(error, config, POOL.connectionTimeout);
  }
  return {
    name: "neo4j",
    capabilities: { cancels: true, streams: true, shared: true },
    run: (statement, parameters, options) => run(connection, { statement, parameters }, options),
    writeBatch: (writes, options) => writeBatch(connection, writes, options),
    candidates: (tokens, limit, options) => candidates(connection, { tokens, limit }, options),
    prepare: () => prepare(connection),
    checkpoint: () => Promise.resolve(),
    close: () => driver.close(),
  };
}
