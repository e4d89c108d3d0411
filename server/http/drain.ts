import type { FastifyInstance } from "fastify";

const SWEEP_MS = 100;

/** While the server closes, ends connections as soon as their last answer is sent; kept-alive ones would hold it open for a minute. */
export function drainConnections(app: FastifyInstance): void {
  app.addHook("preClose", (done) => {
    if (app.server.listening) {
      const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
      app.server.once("close", () => clearInterval(sweep));
    }
    done();
  });
}
