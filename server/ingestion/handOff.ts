import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { WhometError } from "../errors.ts";
import type { IngestProgress, IngestReport } from "./ingestReport.ts";
import { readMessage, type JobRequest } from "./jobMessage.ts";
import type { Owner } from "./owner.ts";

export interface HandOffOptions {
  readonly onProgress?: ((progress: IngestProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

async function post({ url, token, pid }: Owner, job: JobRequest, signal: AbortSignal | undefined): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json", "accept-encoding": "identity" };
  try {
    return await fetch(new URL("/ingest", url), { method: "POST", headers, body: JSON.stringify(job), signal: signal ?? null });
  } catch (error) {
    if (signal?.aborted === true) throw new WhometError("TIMEOUT", "The ingestion was cancelled; run it again to go on.", { cause: error });
    throw new WhometError(
      "UNAVAILABLE",
      `The server (process ${pid}) that holds the store does not answer at ${url}: stop it, or start it again, then repeat.`,
      { cause: error },
    );
  }
}

/** Gives the job to the server that holds the store and waits for its report. Its errors are thrown here; aborting cancels the job there too. */
export async function handOff(owner: Owner, job: JobRequest, { onProgress, signal }: HandOffOptions = {}): Promise<IngestReport> {
  const response = await post(owner, job, signal);
  if (!response.ok || response.body === null) {
    throw new WhometError("UNAVAILABLE", `The server that holds the store refused the job (HTTP ${response.status}): stop it and repeat.`);
  }
  for await (const line of createInterface({ input: Readable.fromWeb(response.body as ReadableStream) })) {
    const message = readMessage(line);
    if ("report" in message) return message.report;
    if ("error" in message) throw new WhometError(message.error.code, message.error.message);
    onProgress?.(message.progress);
  }
  throw new WhometError(
    "UNAVAILABLE",
    "The server that holds the store ended in the middle of the job: repeat it, finished batches are kept.",
  );
}
