import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import { openEngine } from "../../server/store/openEngine.ts";

const CREATE = "UNWIND $ids AS id CREATE (n:Entity {id: id}) RETURN count(n) AS n";

describe("the embedded engine", () => {
  let dataDir: string;
  let engine: CypherEngine;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "whomet-embedded-"));
    engine = await openEngine({ dataDir });
  });
  afterAll(async () => {
    await engine.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it("never writes what its caller was told has failed, whether it waited or had begun", async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `official:first-${index}`);
    const first = engine.writeBatch([{ statement: CREATE, parameters: { ids: many } }]);
    const late = engine.writeBatch([{ statement: CREATE, parameters: { ids: ["official:late"] } }], { timeoutMs: 1 });
    await expect(late).rejects.toMatchObject({ code: "TIMEOUT" });
    await first;
    const begun = engine.writeBatch([{ statement: CREATE, parameters: { ids: many.map((id) => `${id}-again`) } }], { timeoutMs: 1 });
    await expect(begun).rejects.toMatchObject({ code: "TIMEOUT" });
    await engine.writeBatch([{ statement: CREATE, parameters: { ids: ["official:last"] } }]);
    expect(await engine.run("MATCH (n:Entity) RETURN count(n) AS n", {})).toEqual([{ n: many.length + 1 }]);
  });
});
