import { randomUUID } from "node:crypto";
import compress from "@fastify/compress";
import fastify, { type FastifyInstance, type FastifyLoggerOptions } from "fastify";
import type { PinoLoggerOptions } from "fastify/types/logger.js";
import type { GraphReader } from "../store/graphStore.ts";
import { addClientRoutes } from "./clientRoutes.ts";
import { drainConnections } from "./drain.ts";
import { replyWithError } from "./errorReply.ts";
import { addGraphqlRoute } from "./graphqlRoute.ts";
import { addHealthRoutes } from "./healthRoutes.ts";
import { addIngestRoute, type IngestRouteOptions } from "./ingestRoute.ts";
import { addSecurityHeaders } from "./securityHeaders.ts";
import { addTrafficLimits } from "./trafficLimits.ts";

export interface ServerOptions {
  readonly store: GraphReader;
  /** Folder of the built client; where it holds no index.html, only the data is served. */
  readonly clientFolder: string;
  readonly production: boolean;
  readonly introspection?: boolean | undefined;
  /** Takes ingestions from commands of this machine. */
  readonly ingest?: IngestRouteOptions | undefined;
  /** Lowest level that is logged, one JSON line each on standard error; absent: nothing. */
  readonly logLevel?: "info" | "warn" | "error" | undefined;
}

/** Lines go to standard error, so that standard output stays for people. Headers are not logged: they may hold secrets. */
function loggerOf(level: "info" | "warn" | "error"): FastifyLoggerOptions & PinoLoggerOptions {
  return { level, redact: { paths: ["req.headers", "headers", "token", "password"], remove: true }, stream: process.stderr };
}

/** The server with all its routes, not yet listening. `close()` refuses new requests and answers those that were begun. */
export async function createServer({
  store,
  clientFolder,
  production,
  introspection,
  ingest,
  logLevel,
}: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({ logger: logLevel === undefined ? false : loggerOf(logLevel), genReqId: () => randomUUID(), bodyLimit: 64 * 1024 });
  app.setErrorHandler(replyWithError);
  drainConnections(app);
  await addSecurityHeaders(app);
  await app.register(compress);
  await addTrafficLimits(app);
  await addGraphqlRoute(app, { store, production, introspection });
  addHealthRoutes(app, store);
  if (ingest !== undefined) addIngestRoute(app, ingest);
  await addClientRoutes(app, clientFolder);
  return app;
}
