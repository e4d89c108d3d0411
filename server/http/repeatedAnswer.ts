import type { FastifyReply, FastifyRequest, onSendAsyncHookHandler } from "fastify";
import type { OperationLimit } from "../graphql/operationLimit.ts";

/** Knows what was answered before, for the version that the data has now. */
export interface RepeatedAnswer {
  /**
   * The payload for a request that needs no execution, null for none, its headers and status set on the reply; undefined where it has to be executed.
   * The route's handler asks, no hook: where a connection closes during a hook's reply, Fastify goes on as if the hook had not replied.
   */
  recall(request: FastifyRequest, reply: FastifyReply, limit: OperationLimit): Promise<string | null | undefined>;
  readonly onSend: onSendAsyncHookHandler;
}
