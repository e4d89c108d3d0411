import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { WhometError } from "./errors.ts";

/** What the built client follows from. */
const INPUTS = [
  "client",
  "domain",
  "server/graphql/schema.graphql",
  "scripts/generateTypes.ts",
  "scripts/clientTypes.ts",
  "package-lock.json",
];

function filesOf(root: string, input: string): readonly string[] {
  if (!existsSync(path.join(root, input)) || path.extname(input) !== "") return [input];
  const entries = readdirSync(path.join(root, input), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  return files.filter((file) => !file.split(path.sep).includes("generated")).sort();
}

function hashOfInputs(root: string): string {
  const hash = createHash("sha256");
  for (const file of INPUTS.flatMap((input) => filesOf(root, input))) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

const distFolder = (root: string): string => path.join(root, "dist/client");
const hashFile = (root: string): string => path.join(distFolder(root), ".build-hash");

function generate(root: string): void {
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/generateTypes.ts"], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new WhometError("INTERNAL", `The client's operations do not fit the schema: ${stderr.slice(0, 2_000)}`);
}

/** Builds the client into dist/client and keeps the hash of what it was built from. */
export async function buildClient(root: string): Promise<void> {
  const { build } = await import("vite");
  generate(root);
  await build({ configFile: path.join(root, "client/vite.config.ts"), logLevel: "warn" });
  writeFileSync(hashFile(root), hashOfInputs(root));
}

function isFresh(root: string): boolean {
  return existsSync(hashFile(root)) && readFileSync(hashFile(root), "utf8") === hashOfInputs(root);
}

function hasVite(root: string): boolean {
  return existsSync(path.join(root, "node_modules/vite/package.json"));
}

/** Builds the client where it is missing or older than its sources. Without the build tools (a pruned installation) a client that is there is used as it is. */
export async function buildClientIfStale(root: string): Promise<void> {
  if (hasVite(root)) {
    if (!isFresh(root)) await buildClient(root);
    return;
  }
  if (existsSync(path.join(distFolder(root), "index.html"))) return;
  throw new WhometError("CONFLICT", "The client has not been built and the build tools are not installed: run `npm ci && npm run build`.");
}
