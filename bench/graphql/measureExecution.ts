import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { json } from "node:stream/consumers";
import path from "node:path";
import { z } from "zod";
import { bodiesOf } from "./checkAnswers.ts";
import type { Plan } from "./measureRounds.ts";
import type { Questions } from "./questions.ts";
import { ROOT } from "./serverProcess.ts";
import { whometApi } from "./whometApi.ts";

const rates = z.object({ whomet: z.number(), apollo: z.number() });
const measured = z.object({ bytes: z.number(), rounds: z.array(z.object({ alone: rates, withJson: rates })) });

/** Answers a second of both executors, of one answer to the subgraph question held in memory. */
export type ExecutionResult = Readonly<z.infer<typeof measured>>;

/** Measures execution alone in a process of its own, over the embedded store of a folder; a file beside it holds the request. */
export async function measureExecution(dataDir: string, questions: Questions, plan: Plan): Promise<ExecutionResult> {
  const [body] = bodiesOf(whometApi, "subgraph", questions);
  if (body === undefined) throw new Error("there is no question about a subgraph");
  const file = path.join(dataDir, "execution-request.json");
  await writeFile(file, body);
  const script = path.join(ROOT, "bench/servers/execution.ts");
  const run = spawn(process.execPath, ["--import", "tsx", script, file, String(plan.rounds), String(plan.secondsEach)], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", NEO4J_URI: "", DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return measured.parse(await json(run.stdout));
}
