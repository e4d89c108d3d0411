import type { FastifyReply } from "fastify";
import { withinLimit, type OperationLimit } from "../graphql/operationLimit.ts";
import type { GraphReader } from "../store/graphStore.ts";

export type VersionedStore = Pick<GraphReader, "dataVersion" | "inScope">;

/** Reads the version of the data by one statement, within the time of the request that asks. */
export function readVersion(store: VersionedStore, limit: OperationLimit): Promise<string> {
  return withinLimit(limit, (signal) => store.inScope({ signal, onStatement: () => undefined }, () => store.dataVersion()));
}

/** Whether an answer is one to keep: without errors, which Apollo writes first. */
export function isWhole(reply: FastifyReply, payload: unknown): payload is string {
  return reply.statusCode === 200 && typeof payload === "string" && !payload.startsWith('{"errors"');
}
