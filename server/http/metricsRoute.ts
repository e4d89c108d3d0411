import type { FastifyInstance } from "fastify";
import { WhometError } from "../errors.ts";
import { hasToken, isLoopback } from "./callers.ts";
import type { Metrics } from "./metrics.ts";

/** `/metrics` for Prometheus: with a token to whoever shows it (`Authorization: Bearer …`), without one to this machine only. To all others it is not there. */
export function addMetricsRoute(app: FastifyInstance, metrics: Metrics, token?: string): void {
  app.get("/metrics", async (request, reply) => {
    const isAllowed = token === undefined ? isLoopback(request) : hasToken(request, token);
    if (!isAllowed) throw new WhometError("NOT_FOUND", "There is nothing at this address.");
    return reply.type(metrics.contentType).send(await metrics.print());
  });
}
