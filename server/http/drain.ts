import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { WhometError } from "../errors.ts";

/** For so long a server that closes goes on taking requests, to refuse them: callers learn on their kept-alive connections that these end. */
const NOTICE_MS = 300;
const SWEEP_MS = 100;

/** Ends the connections on which nothing is asked. Node's `closeIdleConnections` leaves those that never asked anything, and then waits for them. */
function quietCloser(server: Server): () => void {
  const underWay = new Map<Socket, number>();
  const change = (socket: Socket, by: 1 | -1): void => {
    const now = underWay.get(socket);
    if (now !== undefined) underWay.set(socket, now + by);
  };
  server.on("connection", (socket) => {
    underWay.set(socket, 0);
    socket.once("close", () => underWay.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    change(socket, 1);
    response.once("close", () => change(socket, -1));
  });
  return () => {
    for (const [socket, requests] of underWay) if (requests === 0) socket.destroySoon();
  };
}

/**
 * While the server closes, answers what was begun, refuses what comes after with 503 and Retry-After, and ends each connection with the
 * answer that it waits for; kept-alive ones would hold the server open for a minute.
 */
export function drainConnections(app: FastifyInstance): void {
  let isClosing = false;
  const closeQuiet = quietCloser(app.server);
  app.addHook("preClose", (done) => {
    isClosing = true;
    if (!app.server.listening) {
      done();
      return;
    }
    setTimeout(() => {
      const sweep = setInterval(closeQuiet, SWEEP_MS);
      app.server.once("close", () => clearInterval(sweep));
      done();
    }, NOTICE_MS);
  });
  app.addHook("onRequest", () =>
    isClosing
      ? Promise.reject(new WhometError("UNAVAILABLE", "The server is being restarted: try again in a few seconds."))
      : Promise.resolve(),
  );
  app.addHook("onSend", (_request, reply, payload) => {
    if (isClosing) void reply.header("connection", "close");
    return Promise.resolve(payload);
  });
}
