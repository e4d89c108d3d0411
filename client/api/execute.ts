import { ApiError } from "./apiError.ts";
import type { TypedDocumentString } from "./generated/operations.ts";

interface GraphQLReply<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly id?: string } }[];
}

/** Runs one typed operation. Throws ApiError; an aborted call throws the signal's reason. */
export type Execute = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
) => Promise<Result>;

async function readReply<Result>(response: Response): Promise<GraphQLReply<Result>> {
  try {
    return (await response.json()) as GraphQLReply<Result>;
  } catch {
    throw new ApiError("UNAVAILABLE", `The server answered ${response.status} without a readable reply.`);
  }
}

async function send(url: string, body: string, signal: AbortSignal | undefined): Promise<Response> {
  const headers = { "content-type": "application/json", accept: "application/graphql-response+json, application/json" };
  try {
    return await fetch(url, { method: "POST", headers, body, ...(signal === undefined ? {} : { signal }) });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new ApiError("OFFLINE", "The server cannot be reached.");
  }
}

/** Runs operations against the GraphQL endpoint at an address. */
export function createExecute(url: string): Execute {
  return async <Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): Promise<Result> => {
    const response = await send(url, JSON.stringify({ query: document.toString(), variables }), signal);
    const reply = await readReply<Result>(response);
    const [error] = reply.errors ?? [];
    if (error !== undefined) throw new ApiError(error.extensions?.code ?? "INTERNAL", error.message, error.extensions?.id);
    if (reply.data === undefined || reply.data === null)
      throw new ApiError("INTERNAL", `The server answered ${response.status} without data.`);
    return reply.data;
  };
}
