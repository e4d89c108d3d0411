import type { JsonObject, JsonValue } from "../model/query/jsonValue.ts";
import { parseReply, postGraphql } from "./postGraphql.ts";

export interface QueryRequest {
  readonly query: string;
  readonly variables: JsonObject;
  readonly operationName?: string;
}

/** One error of an answer, as the server gives it. */
export interface QueryError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly id?: string };
}

/** What the server answered, errors included; `bytes` is the size of its text, unpacked. */
export interface QueryReply {
  readonly data: JsonValue;
  readonly errors: readonly QueryError[];
  readonly bytes: number;
  readonly elapsedMs: number;
}

/** Runs a query that a reader wrote. Errors in the answer are part of the reply; throws ApiError where there is no answer, and the signal's reason when given up. */
export type SendQuery = (request: QueryRequest, signal: AbortSignal) => Promise<QueryReply>;

/** Sends queries to the GraphQL endpoint at an address. */
export function createSendQuery(url: string): SendQuery {
  return async (request, signal) => {
    const start = performance.now();
    const reply = await postGraphql(url, JSON.stringify(request), signal);
    const { data, errors } = parseReply(reply) as { readonly data?: JsonValue; readonly errors?: readonly QueryError[] };
    const bytes = new TextEncoder().encode(reply.text).length;
    return { data: data ?? null, errors: errors ?? [], bytes, elapsedMs: performance.now() - start };
  };
}
