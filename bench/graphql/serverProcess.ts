import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";

export const ROOT = path.resolve(import.meta.dirname, "../..");

export interface ServerProcess {
  readonly url: string;
  stop(): Promise<void>;
}

export interface Started {
  /** Script below the project's root, run by tsx. */
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts a server in a process of its own and waits for the address that it prints. */
export async function startServer({ script, environment }: Started): Promise<ServerProcess> {
  const server = spawn(process.execPath, ["--import", "tsx", path.join(ROOT, script)], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  const kill = (): void => void server.kill("SIGTERM");
  process.once("exit", kill);
  const lines = createInterface(server.stdout)[Symbol.asyncIterator]();
  const line = await lines.next();
  if (line.done === true) throw new Error(`${script} ended before it answered`);
  return {
    url: line.value,
    async stop() {
      process.off("exit", kill);
      kill();
      await ended;
    },
  };
}
