import { afterEach, beforeEach, expect, it } from "@jest/globals";

import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import { createGraphWriter } from "../../server/store/write/createGraphWriter.ts";
import { takeWriterLock } from "../../server/store/write/writerLock.ts";
import { describeEngines } from "./describeEngines.ts";
import { DATASET, EXAMPLE } from "./exampleDataset.ts";

describeEngines("the lock of the one writer", (contract) => {
  let engine: CypherEngine;
  beforeEach(async () => {
    engine = await contract.open();
  });
  afterEach(() => engine.close());

  it("lets the next writer in as soon as the one before has finished", async () => {
    await createGraphWriter(engine).load(EXAMPLE, DATASET);
    const lock = await takeWriterLock(engine);
    await engine.writeBatch([...lock.renewal(), { statement: "CREATE (n:Probe)", parameters: {} }]);
    await lock.release();
    expect(await createGraphWriter(engine).load(EXAMPLE, DATASET)).toMatchObject({ unchanged: 11 });
  });

  it("keeps other processes out while it is held, where others can write the store at all", async () => {
    if (!engine.capabilities.shared) {
      await expect(contract.reopen()).rejects.toMatchObject({ code: "CONFLICT" });
      return;
    }
    const lock = await takeWriterLock(engine);
    await expect(createGraphWriter(engine).load(EXAMPLE, DATASET)).rejects.toMatchObject({ code: "CONFLICT" });
    await lock.release();
    await expect(engine.writeBatch([...lock.renewal(), { statement: "CREATE (n:Probe)", parameters: {} }])).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await engine.run("MATCH (n:Probe) RETURN n.id AS id", {})).toEqual([]);
  });
});
