import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";

const LOOPBACK = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** Whether a request comes from this machine. Behind a proxy on this machine all do. */
export function isLoopback({ ip }: Pick<FastifyRequest, "ip">): boolean {
  return LOOPBACK.has(ip);
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Whether a request shows a token. Digests have one length, so that the comparison tells nothing about the token, its length included. */
export function hasToken({ headers }: Pick<FastifyRequest, "headers">, token: string): boolean {
  return timingSafeEqual(digest(headers.authorization ?? ""), digest(`Bearer ${token}`));
}
