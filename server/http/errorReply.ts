import { randomUUID } from "node:crypto";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { WhometError, type ErrorCode } from "../errors.ts";

const STATUS: Readonly<Record<ErrorCode, number>> = {
  BAD_REQUEST: 400,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 429,
  TIMEOUT: 504,
  UNAVAILABLE: 503,
  NOT_IMPLEMENTED: 501,
  CONFLICT: 409,
  INTERNAL: 500,
};

function body(message: string, code: string, id?: string): unknown {
  return { errors: [{ message, extensions: id === undefined ? { code } : { code, id } }] };
}

/** What streams and sockets say where the caller went away before the answer was sent: nobody is left to be told, and nothing is wrong here. */
const CALLER_LEFT = new Set<unknown>(["ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "EPIPE"]);

/** Answers a failed request: deliberate errors and wrong requests as they are, all else masked and logged under an id. */
export function replyWithError(error: FastifyError | WhometError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof WhometError && error.code !== "INTERNAL") {
    if (error.code === "UNAVAILABLE") void reply.header("retry-after", "5");
    return reply.code(STATUS[error.code]).send(body(error.message, error.code));
  }
  const status = error instanceof WhometError ? 500 : (error.statusCode ?? 500);
  if (status < 500) return reply.code(status).send(body(error.message, status === 413 ? "LIMIT_EXCEEDED" : "BAD_REQUEST"));
  if (CALLER_LEFT.has(error.code)) {
    request.log.info({ code: error.code }, "the caller went away");
    return reply.code(400).send(body("The request ended before it was answered: send it again.", "BAD_REQUEST"));
  }
  const id = randomUUID();
  request.log.error({ err: error, id }, "request failed");
  return reply.code(500).send(body(`Something went wrong on our side. Report it with the id ${id}.`, "INTERNAL", id));
}
