import helmet, { type FastifyHelmetOptions } from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

type ContentPolicy = Exclude<NonNullable<FastifyHelmetOptions["contentSecurityPolicy"]>, boolean>;

/** Nothing from elsewhere and nothing inline; with a nonce, also the scripts and styles of the page that carry it. */
export function contentPolicy(nonce?: string): ContentPolicy {
  const own = nonce === undefined ? ["'self'"] : ["'self'", `'nonce-${nonce}'`];
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: own,
      styleSrc: own,
      imgSrc: ["'self'", "data:", "blob:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  };
}

/** Security headers on every answer, kept by no cache where its route says nothing else. Transport security is left to whoever ends TLS in front of this server. */
export async function addSecurityHeaders(app: FastifyInstance): Promise<void> {
  app.addHook("onRequest", (_request, reply) => {
    void reply.header("cache-control", "no-store");
    return Promise.resolve();
  });
  await app.register(helmet, {
    contentSecurityPolicy: contentPolicy(),
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
  });
}
