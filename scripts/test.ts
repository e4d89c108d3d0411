/**
 * `npm run test:only [-- jest options]`: makes sure that Chromium, docker-compose and a real Neo4j are there, builds what the browser tests open,
 * runs every Jest project, and closes with one line `N passed, N failed, N skipped`. In CI a skipped test fails the run: no engine may be left out.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort, startNeo4j } from "../tests/neo4j/neo4jServer.ts";
import { installRequirements } from "./requirements.ts";

interface JestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

function build(): void {
  if (spawnSync("npm", ["run", "--silent", "build"], { stdio: "inherit" }).status !== 0) throw new Error("npm run build failed");
}

/** Runs Jest with `environment` added; resolves with its exit code once it has written its results to `resultsFile`. */
function runJest(resultsFile: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const jest = path.join("node_modules", "jest", "bin", "jest.js");
  const options = ["--json", `--outputFile=${resultsFile}`, "--maxWorkers=2", ...process.argv.slice(2)];
  const child = spawn(process.execPath, ["--experimental-vm-modules", "--no-warnings", jest, ...options], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...environment },
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      resolve(code ?? 1);
    });
  });
}

function report(resultsFile: string): { readonly failed: number; readonly skipped: number } {
  const results = JSON.parse(readFileSync(resultsFile, "utf8")) as JestResults;
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  console.log(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
  return { failed, skipped };
}

async function main(): Promise<void> {
  installRequirements();
  build();
  const folder = mkdtempSync(path.join(tmpdir(), "whomet-test-"));
  const neo4j = await startNeo4j({
    home: path.join(folder, "neo4j"),
    port: await freePort(),
    password: "whomet-tests",
    heapMegabytes: 768,
  });
  try {
    const resultsFile = path.join(folder, "results.json");
    const code = await runJest(resultsFile, { NEO4J_TEST_URI: neo4j.uri, NEO4J_TEST_PASSWORD: neo4j.password });
    const { failed, skipped } = report(resultsFile);
    if (code !== 0 || failed > 0 || (skipped > 0 && process.env["CI"] !== undefined)) process.exitCode = 1;
  } finally {
    await neo4j.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
