/** `npm run check`: every rule that a machine can keep. Runs all of them, then says which failed and exits non-zero if one did. */
import { spawnSync } from "node:child_process";
import { unusedStatements } from "./unusedStatements.ts";

interface Check {
  readonly name: string;
  readonly run: () => boolean;
}

function script(name: string): boolean {
  return spawnSync("npm", ["run", "--silent", name], { stdio: "inherit" }).status === 0;
}

function everyStatementIsUsed(): boolean {
  const unused = unusedStatements(process.cwd());
  for (const name of unused) console.error(`cypher/${name} is not used: delete it or call it`);
  return unused.length === 0;
}

const CHECKS: readonly Check[] = [
  { name: "generated types", run: () => script("generate") },
  { name: "types", run: () => script("check:types") },
  { name: "lint and sizes", run: () => script("check:lint") },
  { name: "format", run: () => script("check:format") },
  { name: "layers", run: () => script("check:layers") },
  { name: "unused code", run: () => script("check:unused") },
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
