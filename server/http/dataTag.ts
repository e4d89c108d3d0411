import { createHash, randomUUID } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { isWhole, readVersion, type VersionedStore } from "./dataVersion.ts";
import type { Metrics } from "./metrics.ts";
import type { RepeatedAnswer } from "./repeatedAnswer.ts";

/** Headers of which a request by GET must have one, so that no other site's page sent it; Apollo refuses it otherwise. */
const PREFLIGHTED = ["apollo-require-preflight", "x-apollo-operation-name"];
/** A caller may keep the answer and has to ask whether it still holds. */
const KEEP_AND_ASK = "private, no-cache";

function isTagged({ method, headers }: FastifyRequest): boolean {
  return method === "GET" && PREFLIGHTED.some((name) => headers[name] !== undefined && headers[name] !== "");
}

/** A tag without what says that it is weak, which some proxies drop. */
function strongPart(tag: string): string {
  return tag.trim().replace(/^W\//, "");
}

/** Whether a caller has the answer of this tag. `*` is none: it would be told that an answer has not changed which is an error, or was never sent. */
function isListed(tag: string, listed: string | undefined): boolean {
  return (listed ?? "").split(",").some((one) => strongPart(one) === strongPart(tag));
}

export interface TaggedBy {
  /** Whose version, read before the answer is, the tag stands for: the answer may be newer, and then that tag is never asked for again. */
  readonly store: VersionedStore;
  readonly metrics: Metrics;
}

/**
 * Tags answers to queries by GET with the version of the data, and tells a caller that has the answer of this version so (304) at the cost of
 * the one statement that reads the version. Weak, since compression changes the bytes. Answers by POST have no tag: HTTP has no 304 for them.
 */
export function createTaggedAnswer({ store, metrics }: TaggedBy): RepeatedAnswer {
  // Another start may be of other code, which answers the same data otherwise.
  const start = randomUUID();
  const tags = new WeakMap<FastifyRequest, string>();
  const tagOf = (version: string, { url, headers }: FastifyRequest): string =>
    `W/"${createHash("sha256")
      .update(`${start} ${version} ${headers.accept ?? ""} ${url}`)
      .digest("base64url")}"`;
  return {
    async recall(request, reply, limit) {
      if (!isTagged(request)) return undefined;
      const tag = tagOf(await readVersion(store, limit), request);
      if (!isListed(tag, request.headers["if-none-match"])) {
        tags.set(request, tag);
        return undefined;
      }
      metrics.answerSent("unchanged");
      void reply.code(304).header("etag", tag).header("cache-control", KEEP_AND_ASK).header("vary", "accept");
      return null;
    },
    onSend(request, reply, payload) {
      const tag = tags.get(request);
      if (tag !== undefined && isWhole(reply, payload))
        void reply.header("etag", tag).header("cache-control", KEEP_AND_ASK).header("vary", "accept");
      return Promise.resolve(payload);
    },
  };
}
