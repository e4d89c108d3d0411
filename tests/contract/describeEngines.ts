import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe } from "@jest/globals";

import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import { openEngine, type EngineConfig } from "../../server/store/openEngine.ts";
import { openTestNeo4j, type TestNeo4j } from "../neo4j/testNeo4j.ts";

/** A real engine that a contract is tried on. */
export interface ContractEngine {
  readonly name: CypherEngine["name"];
  /** A new, empty, prepared store. The one before is closed by its test. */
  open(): Promise<CypherEngine>;
  /** The store as the last `open` and its writes left it. */
  reopen(): Promise<CypherEngine>;
  /** How another process reaches the same store. */
  config(): EngineConfig;
}

/** Starting a Neo4j of its own takes long where NEO4J_TEST_URI names none. */
const START_MS = 240_000;

async function openPrepared(config: EngineConfig): Promise<CypherEngine> {
  const engine = await openEngine(config);
  await engine.prepare();
  return engine;
}

function describeEmbedded(title: string, define: (engine: ContractEngine) => void): void {
  describe(`${title} (embedded)`, () => {
    const folders: string[] = [];
    const config = (): EngineConfig => ({ dataDir: folders.at(-1) ?? "" });
    define({
      name: "embedded",
      async open() {
        folders.push(await mkdtemp(join(tmpdir(), "whomet-contract-")));
        return openPrepared(config());
      },
      reopen: () => openPrepared(config()),
      config,
    });
    // After those of the contract, which close the store: hooks run in the order of their definition.
    afterAll(async () => {
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    });
  });
}

function describeNeo4j(title: string, define: (engine: ContractEngine) => void): void {
  describe(`${title} (neo4j)`, () => {
    let server: TestNeo4j | undefined;
    const held = (): TestNeo4j => {
      if (server === undefined) throw new Error("the test Neo4j has not been started; see beforeAll");
      return server;
    };
    const config = (): EngineConfig => ({ dataDir: tmpdir(), neo4j: held().config });
    beforeAll(async () => {
      server = await openTestNeo4j();
    }, START_MS);
    define({
      name: "neo4j",
      async open() {
        await held().clean();
        return openPrepared(config());
      },
      reopen: () => openPrepared(config()),
      config,
    });
    afterAll(async () => held().close(), START_MS);
  });
}

/** States promises once and tries them on every real engine; none is skipped. */
export function describeEngines(title: string, define: (engine: ContractEngine) => void): void {
  describeEmbedded(title, define);
  describeNeo4j(title, define);
}
