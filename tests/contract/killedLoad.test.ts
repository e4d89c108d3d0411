import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

import { expect, it } from "@jest/globals";

import { runStatement } from "../../server/store/cypherLibrary.ts";
import { createGraphWriter } from "../../server/store/write/createGraphWriter.ts";
import { readCounter } from "../../server/store/write/loadRun.ts";
import { describeEngines, type ContractEngine } from "./describeEngines.ts";
import { crowd, DATASET } from "./exampleDataset.ts";

const PROGRAM = fileURLToPath(new URL("./loadUntilKilled.ts", import.meta.url));
const SIZE = 400;
const BATCH_SIZE = 20;

/** The signal that ended a process which loads and kills itself after some batches. */
function loadAndDie(contract: ContractEngine, batches: number): Promise<NodeJS.Signals | null> {
  const job = JSON.stringify({ config: contract.config(), size: SIZE, batchSize: BATCH_SIZE, batches });
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, job], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (_code, signal) => resolve(signal));
  });
}

describeEngines("a load that is killed", (contract) => {
  it("loses no finished batch, doubles nothing, and ends with the same checksum when it is run again", async () => {
    const undisturbed = await contract.open();
    const { checksum } = await createGraphWriter(undisturbed).load(crowd(SIZE), DATASET);
    await undisturbed.close();

    await (await contract.open()).close();
    for (const batches of [5, 20]) {
      expect(await loadAndDie(contract, batches)).toBe("SIGKILL");
    }
    const engine = await contract.reopen();
    expect(await readCounter(engine)).toBeGreaterThanOrEqual(25);
    const entities = await runStatement(engine, "entity-hashes", { after: "", limit: 10_000 });
    expect(entities.length).toBe(SIZE + 7);
    const writer = createGraphWriter(engine);
    const again = await writer.load(crowd(SIZE), DATASET);
    expect(again.checksum).toBe(checksum);
    expect(again.created).toBeGreaterThan(0);
    expect(await writer.load(crowd(SIZE), DATASET)).toMatchObject({ created: 0, changed: 0, removed: 0, checksum });
    await engine.close();
  }, 240_000);
});
