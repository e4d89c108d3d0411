import { spawn } from "node:child_process";
import { json } from "node:stream/consumers";
import path from "node:path";
import { z } from "zod";
import { PEERS } from "./installPeers.ts";

const measurement = z.object({
  requestsPerSecond: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  answered: z.number(),
  failed: z.number(),
  seconds: z.number(),
  bytesPerAnswer: z.number(),
});

/** What one short run against a server gave. Failed: refused, or answered with errors. */
export type Measurement = Readonly<z.infer<typeof measurement>>;

export const CONNECTIONS = 8;
const WARM_UP_SECONDS = 2;

/** Asks a server so many requests over eight connections, by autocannon in a process of its own. */
export async function measure(url: string, bodies: readonly string[], amount: number): Promise<Measurement> {
  const load = spawn(process.execPath, [path.join(PEERS, "load.mjs")], { cwd: PEERS, stdio: ["pipe", "pipe", "inherit"] });
  load.stdin.end(JSON.stringify({ url, bodies, connections: CONNECTIONS, amount }));
  return measurement.parse(await json(load.stdout));
}

/** How many requests a server answers in so many seconds, found by asking it, at least one for each connection; 0 where it answers none. */
export async function amountFor(url: string, bodies: readonly string[], seconds: number): Promise<number> {
  const first = await measure(url, bodies, CONNECTIONS);
  if (first.failed > 0) return 0;
  const isQuick = first.requestsPerSecond > CONNECTIONS;
  const warm = isQuick ? await measure(url, bodies, Math.ceil(first.requestsPerSecond * WARM_UP_SECONDS)) : first;
  return Math.max(CONNECTIONS, Math.round(warm.requestsPerSecond * seconds));
}
