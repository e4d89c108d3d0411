import { resolve } from "node:path";
import { Command } from "commander";
import { readConfig } from "./config.ts";
import { WhometError } from "./errors.ts";
import { hasFailed, type IngestReport } from "./ingestion/ingestReport.ts";
import { printReport } from "./ingestion/printReport.ts";
import { runIngestion } from "./ingestion/runIngestion.ts";
import { createProgressDisplay } from "./ingestion/showProgress.ts";

interface Options {
  readonly source: string;
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly json: boolean;
}

async function ingest({ source, dryRun, strict }: Options): Promise<IngestReport> {
  const cancelling = new AbortController();
  process.once("SIGINT", () => { cancelling.abort(); });
  const display = createProgressDisplay();
  const job = { source: resolve(source), strict, onProgress: display.show, signal: cancelling.signal };
  try {
    if (dryRun) return await runIngestion(job);
    // Loaded only here: a dry run needs no engine.
    const { ingestIntoStore } = await import("./ingestion/ingestIntoStore.ts");
    return await ingestIntoStore(readConfig(), job);
  } finally {
    display.stop();
  }
}

function report(done: IngestReport, { source, strict, json }: Options): void {
  const text = printReport(done, resolve(source));
  if (json) console.error(text);
  console.log(json ? JSON.stringify(done) : text);
  process.exitCode = hasFailed(done, strict) ? 1 : 0;
}

function fail(error: unknown, { json }: Options): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(message);
  if (json) console.log(JSON.stringify({ error: { code: error instanceof WhometError ? error.code : "INTERNAL", message } }));
  process.exitCode = 1;
}

const program = new Command("ingest")
  .description("Load a source folder into the graph: read → validate → assemble → load → report.")
  .option("--source <folder>", "the source folder", "seeds")
  .option("--dry-run", "do everything but the load", false)
  .option("--strict", "fail if anything is wrong with the source", false)
  .option("--json", "end standard output with the report as one line of JSON", false)
  .action(async (options: Options) => {
    await ingest(options).then((done) => { report(done, options); }, (error: unknown) => { fail(error, options); });
  });

await program.parseAsync();
