import { resolve } from "node:path";
import { Command } from "commander";
import { readConfig } from "./config.ts";
import { hasFailed, type IngestReport } from "./ingestion/ingestReport.ts";
import { printFailure, printReport } from "./ingestion/printReport.ts";
import { runIngestion } from "./ingestion/runIngestion.ts";
import { createProgressDisplay, type ProgressDisplay } from "./ingestion/showProgress.ts";

interface Options {
  readonly source: string;
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly json: boolean;
}

async function ingest({ source, dryRun, strict }: Options, display: ProgressDisplay): Promise<IngestReport> {
  const cancelling = new AbortController();
  process.once("SIGINT", () => cancelling.abort());
  const job = { source: resolve(source), strict, onProgress: display.show, signal: cancelling.signal };
  if (dryRun) return runIngestion(job);
  // Loaded only here: a dry run needs no engine.
  const { ingestIntoStore } = await import("./ingestion/ingestIntoStore.ts");
  return ingestIntoStore(readConfig(), job);
}

function report(done: IngestReport, { source, strict, json }: Options): void {
  const text = printReport(done, resolve(source));
  if (json) console.error(text);
  console.log(json ? JSON.stringify(done) : text);
  process.exitCode = hasFailed(done, strict) ? 1 : 0;
}

async function main(options: Options): Promise<void> {
  const display = createProgressDisplay();
  try {
    const done = await ingest(options, display).finally(display.stop);
    report(done, options);
  } catch (error) {
    console.error(printFailure(error, false));
    if (options.json) console.log(printFailure(error, true));
    process.exitCode = 1;
  }
}

const program = new Command("ingest")
  .description("Load a source folder into the graph: read → validate → assemble → load → report.")
  .option("--source <folder>", "the source folder", "seeds")
  .option("--dry-run", "do everything but the load", false)
  .option("--strict", "fail if anything is wrong with the source", false)
  .option("--json", "end standard output with the report as one line of JSON", false)
  .action(main);

await program.parseAsync();
