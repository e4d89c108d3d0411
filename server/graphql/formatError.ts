import { randomUUID } from "node:crypto";
import type { GraphQLFormattedError } from "graphql";
import { ERROR_CODES } from "../errors.ts";
import { DOCUMENT_LIMITS } from "./documentLimits.ts";

/** Keeps an error that clients do not see, under the id that they do. */
export type ErrorLog = (id: string, error: unknown) => void;

/** What clients may see: our deliberate errors and what GraphQL itself says about a request. */
const SHOWN = new Set<unknown>([
  ...ERROR_CODES.filter((code) => code !== "INTERNAL"),
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[tn] \d+ tokens/;

function tooManyTokens(): GraphQLFormattedError {
  const limit = DOCUMENT_LIMITS.tokens;
  return {
    message: `A query may have at most ${limit} tokens, this one has more: pass values as variables, name repeated fields in fragments, or send several queries.`,
    extensions: { code: "LIMIT_EXCEEDED", argument: "tokens", limit },
  };
}

/** Shows deliberate errors as they are; masks every other, logs it under an id and gives that id to the client. */
export function createFormatError(log: ErrorLog): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    if (TOO_MANY_TOKENS.test(formatted.message)) return tooManyTokens();
    // Apollo gives all errors of validation one code, those of our limits too.
    if (formatted.extensions?.["argument"] !== undefined)
      return { ...formatted, extensions: { ...formatted.extensions, code: "LIMIT_EXCEEDED" } };
    if (SHOWN.has(formatted.extensions?.["code"])) return formatted;
    const id = randomUUID();
    log(id, error);
    const place = formatted.path === undefined ? {} : { path: formatted.path };
    return { message: `Something went wrong on our side. Report it with the id ${id}.`, ...place, extensions: { code: "INTERNAL", id } };
  };
}
