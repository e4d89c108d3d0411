import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

/** A running Whomet, as `npm start` starts it, and where it answers. */
export interface RunningWhomet {
  readonly url: string;
  stop(): Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

function processEnvironment(dataDir: string, environment: Environment): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_OPTIONS: "",
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: "0",
    NEO4J_URI: "",
    DATA_DIR: dataDir,
    ...environment,
  };
}

/** Starts the server in a process and a data folder of its own. Throws with what it printed if it ends before it answers. */
export async function startWhomet(environment: Environment = {}): Promise<RunningWhomet> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "whomet-e2e-"));
  const child = spawn(process.execPath, ["--import", "tsx", "server/start.ts"], {
    env: processEnvironment(dataDir, environment),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    }
    await rm(dataDir, { recursive: true, force: true });
  };
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    const url = /answers on (http:\S+)/.exec(line)?.[1];
    if (url !== undefined) return { url, stop };
  }
  await stop();
  throw new Error(`the server ended before it answered:\n${lines.join("\n")}`);
}

/** Runs `npm run ingest` with the seeds against the store that the environment names. */
export async function ingestSeeds(environment: Environment): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", "server/ingest.ts", "--strict"], {
    env: processEnvironment(tmpdir(), environment),
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`ingestion ended with ${String(code)}`);
}
