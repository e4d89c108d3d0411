import { isAbsolute } from "node:path";
import { PassThrough } from "node:stream";
import type { FastifyInstance } from "fastify";
import { WhometError } from "../errors.ts";
import type { IngestReport } from "../ingestion/ingestReport.ts";
import { jobRequestSchema, printMessage, type JobMessage } from "../ingestion/jobMessage.ts";
import { runIngestion, type IngestJob } from "../ingestion/runIngestion.ts";
import { hasToken, isLoopback } from "./callers.ts";

export interface IngestRouteOptions {
  readonly store: NonNullable<IngestJob["store"]>;
  /** What the data folder's owner.json holds; read at each request, since it is written once the port is known. */
  readonly token: string;
}

function toError(error: unknown): JobMessage {
  if (error instanceof WhometError && error.code !== "INTERNAL") return { error: { code: error.code, message: error.message } };
  return { error: { code: "INTERNAL", message: "The ingestion failed in the server; its log says why." } };
}

/**
 * POST /ingest: a command of this machine hands over the ingestion of a source folder, since this process holds the store. Answers
 * newline-delimited JSON: progress, then the report or an error. The job is cancelled between two batches where the caller goes away.
 */
export function addIngestRoute(app: FastifyInstance, options: IngestRouteOptions): void {
  app.post("/ingest", async (request, reply) => {
    if (!isLoopback(request) || !hasToken(request, options.token)) throw new WhometError("NOT_FOUND", "There is nothing at this address.");
    const job = jobRequestSchema.safeParse(request.body);
    if (!job.success || !isAbsolute(job.data.source))
      throw new WhometError("BAD_REQUEST", "Send {source, strict}: the absolute path of the source folder, and true or false.");
    const lines = new PassThrough();
    const cancelling = new AbortController();
    const send = (message: JobMessage): void => void lines.write(printMessage(message));
    reply.raw.once("close", () => cancelling.abort());
    const running: Promise<IngestReport> = runIngestion({
      source: job.data.source,
      store: options.store,
      signal: cancelling.signal,
      onProgress: (progress) => send({ progress }),
    });
    void running
      .then(
        (report) => send({ report }),
        (error: unknown) => {
          // What is meant (no such folder, a caller that cancelled) is told to the caller and no fault of the server.
          const isMeant = error instanceof WhometError && error.code !== "INTERNAL";
          request.log[isMeant ? "info" : "error"]({ err: error }, "ingestion failed");
          send(toError(error));
        },
      )
      .finally(() => lines.end());
    return reply.type("application/x-ndjson").send(lines);
  });
}
