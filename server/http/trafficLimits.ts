import rateLimit from "@fastify/rate-limit";
import underPressure from "@fastify/under-pressure";
import type { FastifyInstance } from "fastify";
import { WhometError } from "../errors.ts";

const LOOPBACK = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);
/** One person on this machine, with tests and scripts, against anybody else. */
const REQUESTS_A_MINUTE = { loopback: 60_000, other: 1_200 };

const LONGEST_EVENT_LOOP_DELAY_MS = 5_000;
const RETRY_AFTER_SECONDS = 5;

/** Refuses a client that asks too often (429) and everybody while the server is overrun (503), both with Retry-After. */
export async function addTrafficLimits(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    timeWindow: "1 minute",
    max: ({ ip }) => (LOOPBACK.has(ip) ? REQUESTS_A_MINUTE.loopback : REQUESTS_A_MINUTE.other),
    errorResponseBuilder: (_request, { max, after }) =>
      new WhometError("LIMIT_EXCEEDED", `At most ${max} requests a minute are answered: try again in ${after}.`, {
        details: { limit: max },
      }),
  });
  await app.register(underPressure, {
    maxEventLoopDelay: LONGEST_EVENT_LOOP_DELAY_MS,
    retryAfter: RETRY_AFTER_SECONDS,
    pressureHandler() {
      throw new WhometError("UNAVAILABLE", `The server is overrun: try again in ${RETRY_AFTER_SECONDS} seconds.`);
    },
  });
}
