import type { JsonObject, JsonValue } from "../model/query/jsonValue.ts";
import { ApiError } from "./apiError.ts";

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

async function readText(url: string, body: string, signal: AbortSignal): Promise<{ readonly status: number; readonly text: string }> {
  const headers = { "content-type": "application/json", accept: "application/graphql-response+json, application/json" };
  try {
    const response = await fetch(url, { method: "POST", headers, body, signal });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ApiError("OFFLINE", "The server cannot be reached.");
  }
}

function parseReply(status: number, text: string): { readonly data?: JsonValue; readonly errors?: readonly QueryError[] } {
  try {
    return JSON.parse(text) as { readonly data?: JsonValue; readonly errors?: readonly QueryError[] };
  } catch {
    throw new ApiError("UNAVAILABLE", `The server answered ${status} without a readable reply.`);
  }
}

/** Sends queries to the GraphQL endpoint at an address. */
export function createSendQuery(url: string): SendQuery {
  return async (request, signal) => {
    const start = performance.now();
    const { status, text } = await readText(url, JSON.stringify(request), signal);
    const { data, errors } = parseReply(status, text);
    const bytes = new TextEncoder().encode(text).length;
    return { data: data ?? null, errors: errors ?? [], bytes, elapsedMs: performance.now() - start };
  };
}
