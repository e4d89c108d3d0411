import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort, startNeo4j } from "../tests/neo4j/neo4jServer.ts";

interface JestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Runs Jest with `environment` added; resolves with its exit code once it has written its results. */
function runJest(options: readonly string[], environment: Readonly<Record<string, string>>): Promise<number> {
  const jest = path.join("node_modules", "jest", "bin", "jest.js");
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

/**
 * Runs Jest with `environment` added beside a real Neo4j that is started for it, and closes with one line `N passed, N failed, N skipped`. Sets a failing exit code where
 * a test failed; in CI a skipped test fails too: no engine may be left out.
 */
export async function runJestBesideNeo4j(options: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "whomet-test-"));
  const home = path.join(folder, "neo4j");
  const neo4j = await startNeo4j({ home, port: await freePort(), password: "whomet-tests", heapMegabytes: 768 });
  try {
    const resultsFile = path.join(folder, "results.json");
    const code = await runJest(["--json", `--outputFile=${resultsFile}`, ...options], {
      ...environment,
      NEO4J_TEST_URI: neo4j.uri,
      NEO4J_TEST_PASSWORD: neo4j.password,
    });
    const { failed, skipped } = report(resultsFile);
    if (code !== 0 || failed > 0 || (skipped > 0 && process.env["CI"] !== undefined)) process.exitCode = 1;
  } finally {
    await neo4j.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
