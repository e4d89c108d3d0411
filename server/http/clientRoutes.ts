import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { WhometError } from "../errors.ts";
import { contentPolicy } from "./securityHeaders.ts";

/** What the build writes where a nonce belongs; client/vite.config.ts names the same. */
const NONCE_PLACEHOLDER = "__CSP_NONCE__";
const YEAR_SECONDS = 31_536_000;

function wantsPage({ method, headers, url }: FastifyRequest): boolean {
  return method === "GET" && (headers.accept ?? "").includes("text/html") && !url.startsWith("/assets/");
}

/** Sends the page with a nonce of its own for each request, so it is never cached. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(18).toString("base64");
  reply.helmet({ contentSecurityPolicy: contentPolicy(nonce) });
  return reply.header("cache-control", "no-cache").type("text/html; charset=utf-8").send(page.replaceAll(NONCE_PLACEHOLDER, nonce));
}

function notFound({ url }: FastifyRequest): WhometError {
  return new WhometError("NOT_FOUND", `There is nothing at ${url.slice(0, 200)}: the app is at /, its data at /graphql.`);
}

/** Serves the built client: the page at every address that is not a file, hashed assets for ever. Without a build, only the data is served. */
export async function addClientRoutes(app: FastifyInstance, folder: string): Promise<void> {
  const index = path.join(folder, "index.html");
  const page = existsSync(index) ? readFileSync(index, "utf8") : undefined;
  if (page !== undefined) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      globIgnore: ["index.html"],
      setHeaders(reply, file) {
        const isHashed = file.includes(`${path.sep}assets${path.sep}`);
        void reply.header("cache-control", isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : "no-cache");
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (page === undefined || !wantsPage(request)) throw notFound(request);
    return sendPage(reply, page);
  });
}
