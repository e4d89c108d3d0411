import { join, relative } from "node:path";
import { WhometError } from "../errors.ts";
import type { Problem } from "../documents/problem.ts";
import type { IngestReport } from "./ingestReport.ts";

/** `seeds/entities/shared.yaml:12 date: '2023-02-30' is not a date of the calendar. Write 2023, 2023-11 or 2023-11-02.` */
export function printProblem({ file, line, field, reason, remedy }: Problem, source: string): string {
  const path = relative(process.cwd(), join(source, file));
  return `${path}:${line}${field === undefined ? "" : ` ${field}`}: ${reason}. ${remedy}.`;
}

/** The report as a person reads it: every problem on a line, then what was done. */
export function printReport(report: IngestReport, source: string): string {
  const { created, changed, removed, unchanged, rejected, entities, relations, checksum, engine, seconds, accepted } = report;
  const problems = rejected.map((problem) => printProblem(problem, source));
  const count = rejected.length === 0 ? "No problems" : `${rejected.length} ${rejected.length === 1 ? "problem" : "problems"}`;
  const isDry = engine === "none";
  const done = isDry
    ? "nothing loaded, as asked"
    : `${created} created, ${changed} changed, ${removed} removed, ${unchanged} unchanged (${engine})`;
  const state = `${entities} entities, ${relations} relations${isDry ? "" : `, checksum ${checksum.slice(0, 12)}`}`;
  const summary = accepted
    ? `${count}; ${done}; ${state}; ${seconds} s`
    : `${count}; nothing loaded: mend what dataset.yaml asks for first`;
  return [...problems, `${summary}.`].join("\n");
}

/** Why nothing could be done, as text or as the last line of JSON. */
export function printFailure(error: unknown, json: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  return json ? JSON.stringify({ error: { code: error instanceof WhometError ? error.code : "INTERNAL", message } }) : message;
}
