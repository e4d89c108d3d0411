import { HeaderMap } from "@apollo/server";
import { GraphQLError, type GraphQLErrorOptions } from "graphql";
import { WhometError, type ErrorCode } from "../errors.ts";

const RETRY_AFTER_SECONDS = "5";

function causeOf(error: unknown): unknown {
  return error instanceof Error && "originalError" in error && error.originalError !== undefined && error.originalError !== null
    ? causeOf(error.originalError)
    : error;
}

/** Its path alone: compiled operations know no place in the text of the query, and others are to answer the same. */
function placeOf(error: unknown): GraphQLErrorOptions {
  const { path } = error as Partial<GraphQLError>;
  return { path: path ?? null };
}

/** What is over once there is less to do, or the store is back: the caller is told when to ask again. */
const PASSING = new Set<ErrorCode>(["UNAVAILABLE", "TIMEOUT"]);

function httpOf({ code }: WhometError): Record<string, unknown> {
  return PASSING.has(code) ? { http: { status: 503, headers: new HeaderMap([["retry-after", RETRY_AFTER_SECONDS]]) } } : {};
}

/**
 * Any failure as an error that Apollo can send: graphql-jit's own errors have a message that cannot be changed, so it is built anew.
 * A deliberate error takes its code and details along; all else is INTERNAL and is masked later.
 */
export function toGraphqlError(error: unknown): GraphQLError {
  const cause = causeOf(error);
  const place = placeOf(error);
  if (cause instanceof WhometError) {
    return new GraphQLError(cause.message, {
      ...place,
      originalError: cause,
      extensions: { code: cause.code, ...cause.details, ...httpOf(cause) },
    });
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  return new GraphQLError(message, { ...place, originalError: cause instanceof Error ? cause : null, extensions: { code: "INTERNAL" } });
}

/** A wrong variable, as something that the client can mend. */
export function toInputError({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    extensions: { code: "BAD_USER_INPUT", http: { status: 400 } },
  });
}
