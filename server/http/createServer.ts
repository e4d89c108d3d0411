import { randomUUID } from "node:crypto";
import compress from "@fastify/compress";
import fastify, { type FastifyInstance, type FastifyLoggerOptions } from "fastify";
import type { PinoLoggerOptions } from "fastify/types/logger.js";
import type { GraphReader } from "../store/graphStore.ts";
import { createAnswerCache, type AnswerCache } from "./answerCache.ts";
import { addClientRoutes } from "./clientRoutes.ts";
import { drainConnections } from "./drain.ts";
import { replyWithError } from "./errorReply.ts";
import { addGraphqlRoute } from "./graphqlRoute.ts";
import { addHealthRoutes } from "./healthRoutes.ts";
import { addIngestRoute, type IngestRouteOptions } from "./ingestRoute.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { addMetricsRoute } from "./metricsRoute.ts";
import { readOperationNames } from "./operationNames.ts";
import { addRequestLog } from "./requestLog.ts";
import { addSecurityHeaders } from "./securityHeaders.ts";
import { addTrafficLimits, type TrafficLimits } from "./trafficLimits.ts";

export interface ServerOptions {
  readonly store: GraphReader;
  /** Folder of the built client; where it holds no index.html, only the data is served. */
  readonly clientFolder: string;
  readonly production: boolean;
  readonly introspection?: boolean | undefined;
  /** Milliseconds that one operation may take. */
  readonly operationTimeoutMs?: number | undefined;
  /** Room for answers that are kept for the next same request; absent or 0: none is kept. */
  readonly answerCacheBytes?: number | undefined;
  /** Shown by whoever may read /metrics; absent: this machine may. */
  readonly metricsToken?: string | undefined;
  /** Folder of .graphql files whose operations are told apart in the metrics. */
  readonly operationsFolder?: string | undefined;
  readonly traffic?: Partial<TrafficLimits> | undefined;
  /** Takes ingestions from commands of this machine. */
  readonly ingest?: IngestRouteOptions | undefined;
  /** Lowest level that is logged, one JSON line each on standard error; absent: nothing. */
  readonly logLevel?: "info" | "warn" | "error" | undefined;
}

/** Lines go to standard error, so that standard output stays for people. Headers are not logged: they may hold secrets. */
function loggerOf(level: "info" | "warn" | "error"): FastifyLoggerOptions & PinoLoggerOptions {
  return { level, redact: { paths: ["req.headers", "headers", "token", "password"], remove: true }, stream: process.stderr };
}

function createMeters({ store, answerCacheBytes = 0, operationsFolder }: ServerOptions): {
  cache: AnswerCache | undefined;
  metrics: Metrics;
} {
  const cache = answerCacheBytes === 0 ? undefined : createAnswerCache(answerCacheBytes);
  const operationNames = operationsFolder === undefined ? new Set<string>() : readOperationNames(operationsFolder);
  const metrics = createMetrics({ engineName: store.engineName, operationNames, cachedBytes: () => cache?.bytes() ?? 0 });
  return { cache, metrics };
}

/** The server with all its routes, not yet listening. `close()` refuses new requests and answers those that were begun. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { store, clientFolder, ingest, logLevel } = options;
  const app = fastify({
    logger: logLevel === undefined ? false : loggerOf(logLevel),
    genReqId: () => randomUUID(),
    bodyLimit: 64 * 1024,
    // Fastify's own refusal says neither why nor when to come back; `drainConnections` does.
    return503OnClosing: false,
  });
  const { cache, metrics } = createMeters(options);
  app.setErrorHandler(replyWithError);
  const currentLog = addRequestLog(app);
  drainConnections(app);
  await addSecurityHeaders(app);
  await app.register(compress);
  await addTrafficLimits(app, options.traffic);
  await addGraphqlRoute(app, { ...options, metrics, cache, currentLog });
  addHealthRoutes(app, store);
  addMetricsRoute(app, metrics, options.metricsToken);
  if (ingest !== undefined) addIngestRoute(app, ingest);
  await addClientRoutes(app, clientFolder);
  return app;
}
