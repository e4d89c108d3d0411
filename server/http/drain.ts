import type { Server } from "node:http";
import type { Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { setImmediate as turn, setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { WhometError } from "../errors.ts";

/** For so long a server that closes goes on taking requests, to refuse them: callers learn on their kept-alive connections that these end. */
const NOTICE_MS = 300;
const SWEEP_MS = 100;
/** Turns of the event loop that take less than this leave no request unread. */
const CALM_MS = 20;
const CALM_TURNS = 3;
const LONGEST_WAIT_MS = 5_000;

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

/** Waits until what callers had sent is read. A process that was held up by its work has connections that look quiet, with requests in them. */
async function untilRead(): Promise<void> {
  const latest = performance.now() + LONGEST_WAIT_MS;
  for (let calm = 0; calm < CALM_TURNS && performance.now() < latest;) {
    const began = performance.now();
    await turn();
    calm = performance.now() - began < CALM_MS ? calm + 1 : 0;
  }
}

async function sweepUntilClosed(server: Server, closeQuiet: () => void): Promise<void> {
  const closed = new AbortController();
  server.once("close", () => closed.abort());
  while (!closed.signal.aborted) {
    await sleep(SWEEP_MS);
    await untilRead();
    closeQuiet();
  }
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
    void sleep(NOTICE_MS)
      .then(untilRead)
      .then(() => {
        void sweepUntilClosed(app.server, closeQuiet);
        done();
      });
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
