import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";

jest.setTimeout(120_000);

const RUN_MAIN = fileURLToPath(new URL("./runMain.ts", import.meta.url));

interface Running {
  readonly process: ChildProcess;
  readonly url: string;
  readonly lines: readonly string[];
}

let dataDir: string;
const running: ChildProcess[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "whomet-process-"));
});

afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

/** Starts the server on a free port and waits for the line that says where it answers. */
async function start(): Promise<Running> {
  const env = { ...process.env, NODE_OPTIONS: "", NODE_ENV: "production", PORT: "0", HOST: "127.0.0.1", DATA_DIR: dataDir, NEO4J_URI: "" };
  const child = spawn(process.execPath, ["--import", "tsx", RUN_MAIN], { env, stdio: ["ignore", "pipe", "inherit"] });
  running.push(child);
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    const url = /answers on (http:\S+)/.exec(line)?.[1];
    if (url !== undefined) return { process: child, url, lines };
  }
  throw new Error(`the server ended before it answered: ${lines.join("\n")}`);
}

async function stop({ process: child }: Running): Promise<number | null> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const [code] = (await ended) as [number | null];
  return code;
}

async function dataVersion(url: string): Promise<string> {
  const answer = await fetch(`${url}/ready`);
  return ((await answer.json()) as { dataVersion: string }).dataVersion;
}

describe("the server's process", () => {
  it("loads the seeds into an empty store, says who holds it to its user only, and ends in order", async () => {
    const first = await start();
    const owner = path.join(dataDir, "owner.json");
    expect(statSync(owner).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(owner, "utf8"))).toMatchObject({ url: first.url });
    const version = await dataVersion(first.url);
    expect(await stop(first)).toBe(0);
    expect(existsSync(owner)).toBe(false);

    const second = await start();
    expect(second.lines).toHaveLength(1);
    expect(await dataVersion(second.url)).toBe(version);
    expect(await stop(second)).toBe(0);
  });

  it("answers what was begun when it is told to end", async () => {
    const server = await start();
    const query = "{ list(first: 200) { edges { node { id relations(first: 100) { edges { node { id sourceCount } } } } } } }";
    const answer = fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const code = stop(server);
    const { data, errors } = (await (await answer).json()) as { data?: { list: { edges: unknown[] } }; errors?: unknown };
    expect([data?.list.edges.length, errors, await code]).toEqual([200, undefined, 0]);
  });

  it("takes an ingestion over while it holds the store", async () => {
    const server = await start();
    const env = { ...process.env, NODE_OPTIONS: "", DATA_DIR: dataDir, NEO4J_URI: "" };
    const job = spawn(process.execPath, ["--import", "tsx", "server/ingest.ts", "--json"], { env, stdio: ["ignore", "pipe", "ignore"] });
    const lines: string[] = [];
    for await (const line of createInterface({ input: job.stdout })) lines.push(line);
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ created: 0, changed: 0, removed: 0, engine: "embedded", accepted: true });
    expect(await stop(server)).toBe(0);
  });
});
