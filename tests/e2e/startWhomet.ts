import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
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

async function newFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), "whomet-e2e-"));
}

/** Starts the server over a data folder, which goes when it stops. Throws with what it printed if it ends before it answers. */
async function startOver(dataDir: string, environment: Environment): Promise<RunningWhomet> {
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

/** Starts the server as a newcomer does: nothing is loaded yet, unless the environment names a Neo4j that holds it. */
export async function startFromNothing(environment: Environment = {}): Promise<RunningWhomet> {
  return startOver(await newFolder(), environment);
}

/** Starts the server over a copy of the folder that LOADED_SEEDS names (scripts/test.ts loads it once for all); without one, from nothing. */
export async function startWhomet(): Promise<RunningWhomet> {
  const loaded = process.env["LOADED_SEEDS"];
  if (loaded === undefined) return startFromNothing();
  const dataDir = await newFolder();
  await cp(loaded, dataDir, { recursive: true });
  return startOver(dataDir, {});
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
