import { randomUUID } from "node:crypto";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { WhometError, type ErrorCode } from "../errors.ts";

const STATUS: Readonly<Record<ErrorCode, number>> = {
  BAD_REQUEST: 400,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 429,
  TIMEOUT: 503,
  UNAVAILABLE: 503,
  CONFLICT: 409,
  INTERNAL: 500,
};

const RETRY_AFTER_SECONDS = "5";

function body(message: string, extensions: Readonly<Record<string, unknown>>): unknown {
  return { errors: [{ message, extensions }] };
}

/** What streams and sockets say where the caller went away before the answer was sent: nobody is left to be told, and nothing is wrong here. */
const CALLER_LEFT = new Set<unknown>(["ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "EPIPE"]);

/** The limit and what was asked, as in a limit of a query. */
function tooLarge({ headers, routeOptions }: FastifyRequest): unknown {
  const limit = routeOptions.bodyLimit;
  const asked = Number(headers["content-length"]);
  const known = Number.isFinite(asked) ? { asked } : {};
  return body(`A request may have at most ${limit} bytes: send fewer ids, or several requests.`, {
    code: "LIMIT_EXCEEDED",
    argument: "body",
    limit,
    ...known,
  });
}

/** Answers a failed request: deliberate errors and wrong requests as they are, all else masked and logged under an id. */
export function replyWithError(error: FastifyError | WhometError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof WhometError && error.code !== "INTERNAL") {
    const status = STATUS[error.code];
    if (status === 503) void reply.header("retry-after", RETRY_AFTER_SECONDS);
    return reply.code(status).send(body(error.message, { code: error.code, ...error.details }));
  }
  const status = error instanceof WhometError ? 500 : (error.statusCode ?? 500);
  if (status === 413) return reply.code(status).send(tooLarge(request));
  if (status < 500) return reply.code(status).send(body(error.message, { code: "BAD_REQUEST" }));
  if (CALLER_LEFT.has(error.code)) {
    request.log.info({ code: error.code }, "the caller went away");
    return reply.code(400).send(body("The request ended before it was answered: send it again.", { code: "BAD_REQUEST" }));
  }
  const id = randomUUID();
  request.log.error({ err: error, id }, "request failed");
  return reply.code(500).send(body(`Something went wrong on our side. Report it with the id ${id}.`, { code: "INTERNAL", id }));
}
