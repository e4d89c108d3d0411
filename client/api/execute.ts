import { ApiError } from "./apiError.ts";
import type { TypedDocumentString } from "./generated/operations.ts";
import { parseReply, postGraphql } from "./postGraphql.ts";

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

/** Runs operations against the GraphQL endpoint at an address. */
export function createExecute(url: string): Execute {
  return async <Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): Promise<Result> => {
    const answer = await postGraphql(url, JSON.stringify({ query: document.toString(), variables }), signal);
    const reply = parseReply(answer) as GraphQLReply<Result>;
    const [error] = reply.errors ?? [];
    if (error !== undefined) throw new ApiError(error.extensions?.code ?? "INTERNAL", error.message, error.extensions?.id);
    if (reply.data === undefined || reply.data === null)
      throw new ApiError("INTERNAL", `The server answered ${answer.status} without data.`);
    return reply.data;
  };
}
