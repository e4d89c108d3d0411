import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What one operation did. */
export interface OperationFacts {
  readonly name: string | undefined;
  readonly seconds: number;
  readonly statements: number;
  /** Codes of its errors; empty where it was answered whole. */
  readonly errorCodes: readonly string[];
}

export interface Metrics {
  /** Content type of the text. */
  readonly contentType: string;
  operationEnded(facts: OperationFacts): void;
  readonly operationCompiled: (result: "hit" | "miss" | "seldom" | "large") => void;
  answerSent(from: "cache" | "store" | "unchanged"): void;
  /** All of it in the text format of Prometheus. */
  print(): Promise<string>;
}

export interface MetricsOptions {
  readonly engineName: string;
  /** Names that operations are told apart by; any other is counted as `other`, so that callers cannot make series without end. */
  readonly operationNames: ReadonlySet<string>;
  readonly cachedBytes: () => number;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATEMENTS = [1, 2, 3, 5, 8, 13, 21, 34];

function addGauges(registers: [Registry], { engineName, cachedBytes }: MetricsOptions): void {
  new Gauge({ registers, name: "whomet_engine_info", help: "1 for the engine that holds the graph.", labelNames: ["engine"] }).set(
    { engine: engineName },
    1,
  );
  new Gauge({
    registers,
    name: "whomet_answer_cache_bytes",
    help: "Bytes of the answers that are kept.",
    collect() {
      this.set(cachedBytes());
    },
  });
}

/** The meters of one server: what the process is at (memory, event-loop lag, garbage) and what its operations do. */
export function createMetrics(options: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers: [Registry] = [registry];
  collectDefaultMetrics({ register: registry });
  addGauges(registers, options);
  const operation = { registers, labelNames: ["operation"] as const };
  const seconds = new Histogram({
    ...operation,
    name: "whomet_operation_seconds",
    help: "Time from request to answer of operations that were executed, not answered from the cache.",
    buckets: SECONDS,
  });
  const statements = new Histogram({
    ...operation,
    name: "whomet_operation_statements",
    help: "Statements that an operation sent to the engine.",
    buckets: STATEMENTS,
  });
  const errors = new Counter({ registers, name: "whomet_operation_errors_total", help: "Errors in answers.", labelNames: ["code"] });
  const compiled = new Counter({
    registers,
    name: "whomet_compiled_operations_total",
    help: "Operations that were compiled already (hit) or are now (miss), and those that are not: asked seldom so far (seldom), or too large (large).",
    labelNames: ["result"],
  });
  const answers = new Counter({
    registers,
    name: "whomet_answers_total",
    help: "Answers sent, by where they came from: the store, the cache, or the caller, who has it and was told that it is unchanged.",
    labelNames: ["from"],
  });
  return {
    contentType: registry.contentType,
    operationEnded(facts) {
      const label = { operation: facts.name !== undefined && options.operationNames.has(facts.name) ? facts.name : "other" };
      seconds.observe(label, facts.seconds);
      statements.observe(label, facts.statements);
      for (const code of facts.errorCodes) errors.inc({ code });
    },
    operationCompiled: (result) => compiled.inc({ result }),
    answerSent: (from) => answers.inc({ from }),
    print: () => registry.metrics(),
  };
}
