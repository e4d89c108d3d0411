import rateLimit from "@fastify/rate-limit";
import underPressure from "@fastify/under-pressure";
import type { FastifyInstance } from "fastify";
import { WhometError } from "../errors.ts";
import { isLoopback } from "./callers.ts";

export interface TrafficLimits {
  /** Requests a minute of one address that is not this machine. */
  readonly requestsAMinute: number;
  /** Requests a minute of this machine: one person, with tests and scripts. */
  readonly ownRequestsAMinute: number;
  /** Past this many milliseconds that the process is late, it refuses what it is asked. */
  readonly longestDelayMs: number;
}

export const TRAFFIC_LIMITS: TrafficLimits = { requestsAMinute: 1_200, ownRequestsAMinute: 60_000, longestDelayMs: 5_000 };

const RETRY_AFTER_SECONDS = 5;
/** What must be answered above all while the server is overrun: else it is restarted, or nobody sees why. */
const ALWAYS_ANSWERED = new Set(["/health", "/metrics"]);

/** Refuses a client that asks too often (429) and everybody while the server is overrun (503), both with Retry-After. */
export async function addTrafficLimits(app: FastifyInstance, given: Partial<TrafficLimits> = {}): Promise<void> {
  const { requestsAMinute, ownRequestsAMinute, longestDelayMs } = { ...TRAFFIC_LIMITS, ...given };
  await app.register(rateLimit, {
    timeWindow: "1 minute",
    max: (request) => (isLoopback(request) ? ownRequestsAMinute : requestsAMinute),
    errorResponseBuilder: (_request, { max, after }) =>
      new WhometError("LIMIT_EXCEEDED", `At most ${max} requests a minute are answered: try again in ${after}.`, {
        details: { argument: "requests", limit: max },
      }),
  });
  await app.register(underPressure, {
    maxEventLoopDelay: longestDelayMs,
    // A shorter interval without a sample in it counts as a delay without end, so that any pause of its length would refuse everybody.
    sampleInterval: longestDelayMs,
    retryAfter: RETRY_AFTER_SECONDS,
    pressureHandler({ routeOptions }) {
      if (ALWAYS_ANSWERED.has(routeOptions.url ?? "")) return;
      throw new WhometError("UNAVAILABLE", `The server is overrun: try again in ${RETRY_AFTER_SECONDS} seconds.`);
    },
  });
}
