import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { AnswerCache } from "./answerCache.ts";
import { isWhole, readVersion, type VersionedStore } from "./dataVersion.ts";
import type { Metrics } from "./metrics.ts";
import type { RepeatedAnswer } from "./repeatedAnswer.ts";

export interface CachedBy {
  readonly store: VersionedStore;
  readonly cache: AnswerCache;
  readonly metrics: Metrics;
}

/** Where the answer to a request under way will be kept. */
interface Place {
  readonly version: string;
  readonly print: string;
}

/** What an answer depends on besides the data. Only JSON bodies: no other site's form can send one, so nothing is answered that Apollo would refuse. */
function fingerprint({ method, body, headers }: FastifyRequest): string | undefined {
  if (method !== "POST" || typeof body !== "object" || body === null || Array.isArray(body)) return undefined;
  return createHash("sha256")
    .update(`${headers.accept ?? ""}\n${JSON.stringify(body)}`)
    .digest("base64");
}

/**
 * Answers a request that was asked before from what was sent then, where the data is the same. A first request costs nothing more; later
 * ones one statement, which reads the version. It is read before the answer is, and each batch that changes data raises it in its own
 * transaction: an answer may be newer than the version that it is kept under, and then nobody asks for that version again.
 */
export function createCachedAnswer({ store, cache, metrics }: CachedBy): RepeatedAnswer {
  const places = new WeakMap<FastifyRequest, Place>();
  return {
    async recall(request, reply, limit) {
      const print = fingerprint(request);
      if (print === undefined || !cache.wasAsked(print)) return undefined;
      const version = await readVersion(store, limit);
      const kept = cache.find(version, print);
      if (kept === undefined) {
        places.set(request, { version, print });
        return undefined;
      }
      metrics.answerSent("cache");
      void reply.type(kept.contentType).header("x-whomet-answer", "kept");
      return kept.body;
    },
    onSend(request, reply, payload) {
      const place = places.get(request);
      if (place !== undefined && isWhole(reply, payload))
        cache.keep(place.version, place.print, { body: payload, contentType: String(reply.getHeader("content-type")) });
      return Promise.resolve(payload);
    },
  };
}
