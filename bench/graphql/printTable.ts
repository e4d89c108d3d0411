import { NEO4J_GRAPHQL, WHOMET } from "./contestants.ts";
import { median } from "./median.ts";
import type { Measurement } from "./measure.ts";
import type { Result } from "./measureRounds.ts";

/** What Whomet means to reach, beside what was measured. */
const GOALS = { ratio: 1.5, tail: 4 } as const;

function column(rounds: readonly Measurement[], key: keyof Measurement): number {
  return median(rounds.map((round) => round[key]));
}

function digits(number: number): string {
  return number >= 100 ? number.toFixed(0) : number.toFixed(1);
}

function spread(rounds: readonly Measurement[]): string {
  const rates = rounds.map(({ requestsPerSecond }) => requestsPerSecond);
  return `${digits(median(rates))} (${digits(Math.min(...rates))}–${digits(Math.max(...rates))})`;
}

function rivalOf({ question, engine }: Result, results: readonly Result[]): Result | undefined {
  return results.find(({ name, ...other }) => name === WHOMET && other.question === question && other.engine === engine);
}

function row(result: Result, results: readonly Result[]): readonly string[] {
  const { question, engine, name, rounds, fault } = result;
  if (fault !== undefined) return [question, engine, name, `— ${fault}`, "", "", "", "", ""];
  const whomet = rivalOf(result, results);
  const rate = column(rounds, "requestsPerSecond");
  const ratio = whomet === undefined || rate === 0 ? "" : `${(column(whomet.rounds, "requestsPerSecond") / rate).toFixed(2)} ×`;
  const failed = rounds.reduce((sum, round) => sum + round.failed, 0);
  return [
    question,
    engine,
    name,
    spread(rounds),
    column(rounds, "p50Ms").toFixed(1),
    column(rounds, "p99Ms").toFixed(1),
    name === WHOMET ? "" : ratio,
    `${(column(rounds, "bytesPerAnswer") / 1_000).toFixed(1)} kB`,
    failed === 0 ? "" : String(failed),
  ];
}

const HEAD = ["question", "engine", "server", "requests/s (least–most)", "p50 ms", "p99 ms", "Whomet is", "answer", "failed"];

/** Rows as a Markdown table with padded columns. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, index) => Math.max(title.length, ...rows.map((cells) => (cells[index] ?? "").length)));
  const line = (cells: readonly string[]): string => `| ${widths.map((width, index) => (cells[index] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...rows.map(line)].join("\n");
}

/** The table of all results: medians of the rounds, and the least and the most requests a second. */
export function resultTable(results: readonly Result[]): string {
  return markdownTable(
    HEAD,
    results.map((result) => row(result, results)),
  );
}

/** Whether the goals were reached, one line each. */
export function goalLines(results: readonly Result[]): readonly string[] {
  const measured = results.filter(({ fault }) => fault === undefined);
  const ratios = measured
    .filter(({ name }) => name === NEO4J_GRAPHQL)
    .flatMap((result) => {
      const whomet = rivalOf(result, measured);
      if (whomet === undefined) return [];
      const ratio = column(whomet.rounds, "requestsPerSecond") / column(result.rounds, "requestsPerSecond");
      return [
        `${ratio >= GOALS.ratio ? "reached" : "MISSED "} ${result.question}: ${ratio.toFixed(2)} × ${NEO4J_GRAPHQL} (goal ${GOALS.ratio} ×)`,
      ];
    });
  const tails = measured
    .filter(({ name }) => name === WHOMET)
    .map(({ question, engine, rounds }) => {
      const tail = column(rounds, "p99Ms") / column(rounds, "p50Ms");
      return `${tail <= GOALS.tail ? "reached" : "MISSED "} ${question} on ${engine}: p99 is ${tail.toFixed(1)} × p50 (goal at most ${GOALS.tail} ×)`;
    });
  return [...ratios, ...tails];
}
