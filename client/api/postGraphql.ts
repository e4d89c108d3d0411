import { ApiError } from "./apiError.ts";

const HEADERS = { "content-type": "application/json", accept: "application/graphql-response+json, application/json" };

export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** Sends a GraphQL request and waits for the whole reply. Throws ApiError OFFLINE where none comes, and the signal's reason when given up. */
export async function postGraphql(url: string, body: string, signal?: AbortSignal): Promise<Reply> {
  try {
    const response = await fetch(url, { method: "POST", headers: HEADERS, body, ...(signal === undefined ? {} : { signal }) });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new ApiError("OFFLINE", "The server cannot be reached.");
  }
}

/** The JSON of a reply. Throws ApiError UNAVAILABLE where it is none. */
export function parseReply({ status, text }: Reply): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError("UNAVAILABLE", `The server answered ${status} without a readable reply.`);
  }
}
