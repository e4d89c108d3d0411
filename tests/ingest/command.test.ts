import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { FORUM, removeSources, writeSource } from "../dataset/sourceFolder.ts";

const ROOT = join(import.meta.dirname, "../..");
const BAD = join(ROOT, "tests/fixtures/every-kind-of-problem.invalid");

describe("npm run ingest", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "whomet-command-"));

  afterAll(() => {
    removeSources();
    rmSync(dataDir, { recursive: true, force: true });
  });

  function ingest(...options: readonly string[]): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, ["--import", "tsx", "server/ingest.ts", ...options], {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "", NEO4J_URI: "", DATA_DIR: dataDir },
    });
  }

  it("says what is wrong, loads the rest and exits with 0, and with 1 if it is strict", () => {
    const plain = ingest("--source", BAD);
    expect(plain.stdout).toContain("tests/fixtures/every-kind-of-problem.invalid/entities/bad.yaml:5 date: ");
    expect(plain.status).toBe(0);
    const strict = ingest("--source", relative(ROOT, BAD), "--strict", "--json");
    expect(strict.status).toBe(1);
    expect(JSON.parse(strict.stdout.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({
      created: 0,
      removed: 0,
      engine: "embedded",
      accepted: true,
    });
  });

  it("ends standard output with the report as one line of JSON", () => {
    const { stdout, status } = ingest("--source", writeSource(FORUM), "--dry-run", "--json");
    expect(status).toBe(0);
    const report: unknown = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
    expect(report).toEqual({
      created: 0,
      changed: 0,
      removed: 0,
      unchanged: 0,
      rejected: [],
      entities: 7,
      relations: 0,
      checksum: "",
      engine: "none",
      seconds: expect.any(Number),
      accepted: true,
    });
  });

  it("exits with 1 where there is no such folder or too little in it", () => {
    const missing = ingest("--source", "no-such-folder", "--json");
    expect(missing.status).toBe(1);
    expect(JSON.parse(missing.stdout)).toMatchObject({ error: { code: "NOT_FOUND" } });
    const { "dataset.yaml": manifest = "", ...rest } = FORUM;
    expect(ingest("--source", writeSource({ ...rest, "dataset.yaml": `${manifest}minimum: {documents: 2}\n` }), "--dry-run").status).toBe(
      1,
    );
  });
});
