/** `npm run check`: every rule that a machine can keep. Runs all of them, as many at once as there are cores, then says which failed and exits non-zero if one did. */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { unusedStatements } from "./unusedStatements.ts";
import { unusedWords } from "./unusedWords.ts";

interface Outcome {
  readonly passed: boolean;
  readonly output: string;
}

interface Check {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

function script(name: string): Promise<Outcome> {
  const child = spawn("npm", ["run", "--silent", name], { stdio: ["ignore", "pipe", "pipe"] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ passed: code === 0, output: Buffer.concat(output).toString("utf8") }));
  });
}

function everyStatementIsUsed(): Promise<Outcome> {
  const unused = unusedStatements(process.cwd());
  const output = unused.map((name) => `cypher/${name} is not used: delete it or call it\n`).join("");
  return Promise.resolve({ passed: unused.length === 0, output });
}

function everyWordIsUsed(): Promise<Outcome> {
  const unused = unusedWords(process.cwd());
  const output = unused.map((key) => `The words of "${key}" are never shown: delete them from client/i18n, or show them\n`).join("");
  return Promise.resolve({ passed: unused.length === 0, output });
}

/** Comes first: what is generated is checked with the rest. */
const GENERATED: Check = { name: "generated types", run: () => script("generate") };

/** The longest first, so that none is left to run alone at the end. */
const CHECKS: readonly Check[] = [
  { name: "lint and sizes", run: () => script("check:lint") },
  { name: "types", run: () => script("check:types") },
  { name: "format", run: () => script("check:format") },
  { name: "unused code", run: () => script("check:unused") },
  { name: "layers", run: () => script("check:layers") },
  { name: "unused statements", run: everyStatementIsUsed },
  { name: "unused words", run: everyWordIsUsed },
];

const failed: string[] = [];

async function carryOut({ name, run }: Check): Promise<void> {
  const { passed, output } = await run();
  process.stdout.write(output);
  console.log(`${passed ? "ok    " : "FAILED"} ${name}`);
  if (!passed) failed.push(name);
}

async function carryOutInTurn(checks: Iterator<Check, undefined>): Promise<void> {
  for (let next = checks.next(); next.done !== true; next = checks.next()) await carryOut(next.value);
}

await carryOut(GENERATED);
const left = CHECKS.values();
await Promise.all(Array.from({ length: availableParallelism() }, () => carryOutInTurn(left)));

if (failed.length > 0) {
  console.error(`\n${failed.length} of ${CHECKS.length + 1} checks failed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
