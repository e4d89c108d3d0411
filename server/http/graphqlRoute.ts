import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createContext } from "../graphql/context.ts";
import { createApollo } from "../graphql/createApollo.ts";
import { startLimit, type OperationLimit } from "../graphql/operationLimit.ts";
import type { GraphReader } from "../store/graphStore.ts";
import type { AnswerCache } from "./answerCache.ts";
import { createCachedAnswer } from "./cachedAnswer.ts";
import { limitBodyDepth } from "./bodyDepth.ts";
import { createTaggedAnswer } from "./dataTag.ts";
import type { Metrics } from "./metrics.ts";
import { createOperationMeter } from "./operationMeter.ts";

/** Room for the 2,000 ids of a subgraph; more is refused with 413. */
const LARGEST_BODY = 512 * 1024;

export interface GraphqlRouteOptions {
  readonly store: GraphReader;
  readonly production: boolean;
  readonly introspection?: boolean | undefined;
  /** Milliseconds that one operation may take. */
  readonly operationTimeoutMs?: number | undefined;
  readonly metrics: Metrics;
  /** The log of the request under way. */
  readonly currentLog: () => FastifyBaseLogger;
  /** Absent: every request is executed. */
  readonly cache?: AnswerCache | undefined;
}

/** Aborts where the connection closes before its answer was sent. */
function signalOf({ raw }: FastifyReply): AbortSignal {
  const leaving = new AbortController();
  if (raw.destroyed) leaving.abort();
  raw.once("close", () => {
    if (!raw.writableFinished) leaving.abort();
  });
  return leaving.signal;
}

/** `/graphql`, by POST, and by GET where a header shows that no other site's form sent it. Closes with the server. */
export async function addGraphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): Promise<void> {
  const { store, production, introspection, operationTimeoutMs, metrics, currentLog, cache } = options;
  const apollo = createApollo({
    production,
    introspection,
    onCompile: metrics.operationCompiled,
    plugins: [createOperationMeter(metrics)],
    log: (id, error) => currentLog().error({ err: error, id }, "operation failed"),
  });
  await apollo.start();
  app.addHook("onClose", () => apollo.stop());
  // One for all that a request reads: the version of the data, and what the operation asks for.
  const limits = new WeakMap<FastifyRequest, OperationLimit>();
  const execute = fastifyApolloHandler(apollo, { context: (request) => Promise.resolve(createContext(store, limits.get(request))) });
  const repeated = [
    createTaggedAnswer({ store, metrics }),
    ...(cache === undefined ? [] : [createCachedAnswer({ store, cache, metrics })]),
  ];
  app.route({
    url: "/graphql",
    method: ["GET", "POST"],
    bodyLimit: LARGEST_BODY,
    preHandler: limitBodyDepth,
    async handler(request, reply) {
      const limit = startLimit({ timeoutMs: operationTimeoutMs, signal: signalOf(reply) });
      limits.set(request, limit);
      for (const answer of repeated) {
        const payload = await answer.recall(request, reply, limit);
        if (payload !== undefined) return payload === null ? reply.send() : payload;
      }
      return execute.call(app, request, reply);
    },
    onSend: repeated.map(({ onSend }) => onSend),
  });
}
