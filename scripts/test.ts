/**
 * `npm run test:only [-- jest options]`: makes sure that Chromium, docker-compose and a real Neo4j are there, builds what the browser tests open,
 * loads the seeds that they look at, runs every Jest project, and closes with one line `N passed, N failed, N skipped`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ingestSeeds } from "../tests/e2e/startWhomet.ts";
import { installRequirements } from "./requirements.ts";
import { runJestBesideNeo4j } from "./runJest.ts";

function build(): void {
  if (spawnSync("npm", ["run", "--silent", "build"], { stdio: "inherit" }).status !== 0) throw new Error("npm run build failed");
}

installRequirements();
build();
const loadedSeeds = mkdtempSync(path.join(tmpdir(), "whomet-seeds-"));
try {
  await ingestSeeds({ DATA_DIR: loadedSeeds });
  await runJestBesideNeo4j(["--maxWorkers=2", ...process.argv.slice(2)], { LOADED_SEEDS: loadedSeeds });
} finally {
  rmSync(loadedSeeds, { recursive: true, force: true });
}
