import { AsyncLocalStorage } from "node:async_hooks";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";

/** Gives each request an id that its answer tells (`x-request-id`) and every line that is logged of it; the log of the request under way is where its work logs. */
export function addRequestLog(app: FastifyInstance): () => FastifyBaseLogger {
  const underWay = new AsyncLocalStorage<FastifyBaseLogger>();
  app.addHook("onRequest", (request, reply, done) => {
    void reply.header("x-request-id", request.id);
    underWay.run(request.log, done);
  });
  return () => underWay.getStore() ?? app.log;
}
