import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Config } from "./config.ts";
import { WhometError } from "./errors.ts";

/** Where this machine reaches a server that listens on all its addresses. */
function reachable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

/** Listens where the configuration says and returns the address; CONFLICT where the port is taken. Port 0 takes any that is free. */
export async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new WhometError("CONFLICT", `Port ${port} of ${host} is taken: stop what answers there, or set PORT to another.`, {
      cause: error,
    });
  }
  const { port: taken } = app.server.address() as AddressInfo;
  return `http://${reachable(host)}:${taken}`;
}
