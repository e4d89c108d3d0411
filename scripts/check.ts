/** `npm run check`: every rule that a machine can keep. Runs all of them, then says which failed and exits non-zero if one did. */
import { spawnSync } from "node:child_process";
import { unusedStatements } from "./unusedStatements.ts";

interface Check {
  readonly name: string;
  readonly run: () => boolean;
}

function command(program: string, ...parameters: readonly string[]): boolean {
  return spawnSync("npx", ["--no-install", program, ...parameters], { stdio: "inherit" }).status === 0;
}

function everyStatementIsUsed(): boolean {
  const unused = unusedStatements(process.cwd());
  for (const name of unused) console.error(`cypher/${name} is not used: delete it or call it`);
  return unused.length === 0;
}

const CHECKS: readonly Check[] = [
  { name: "generated types", run: () => command("tsx", "scripts/generateTypes.ts") },
  { name: "types", run: () => command("tsc", "--noEmit", "-p", ".") },
  { name: "lint and sizes", run: () => command("eslint", ".", "--max-warnings", "0", "--cache", "--cache-location", "node_modules/.cache/eslint/") },
  { name: "format", run: () => command("prettier", "--check", "--log-level", "warn", "--cache", ".") },
  { name: "layers", run: () => command("depcruise", "domain", "server", "client", "--config", ".dependency-cruiser.cjs") },
  { name: "unused code", run: () => command("knip") },
  { name: "unused statements", run: everyStatementIsUsed },
];

const failed = CHECKS.filter(({ name, run }) => {
  const passed = run();
  console.log(`${passed ? "ok    " : "FAILED"} ${name}`);
  return !passed;
});

if (failed.length > 0) {
  console.error(`\n${failed.length} of ${CHECKS.length} checks failed: ${failed.map(({ name }) => name).join(", ")}`);
  process.exitCode = 1;
}
