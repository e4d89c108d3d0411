import { tmpdir } from "node:os";
import path from "node:path";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { createServer, type ServerOptions } from "../../server/http/createServer.ts";
import type { GraphReader } from "../../server/store/graphStore.ts";

/** The server in production mode over a store, without a client. */
export function serve(store: GraphReader, options: Partial<ServerOptions> = {}): Promise<FastifyInstance> {
  return createServer({ store, clientFolder: path.join(tmpdir(), "no-client"), production: true, ...options });
}

interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** Asks a server by POST, as the client does. */
export function post(server: FastifyInstance, asked: Asked, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
  return server.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json", ...headers },
    payload: JSON.stringify(asked),
  });
}

interface Failure {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The errors of an answer; none where it has none. */
export function errorsOf(answer: LightMyRequestResponse): readonly Failure[] {
  return answer.json<{ readonly errors?: readonly Failure[] }>().errors ?? [];
}
