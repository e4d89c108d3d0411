import { expect, it } from "@jest/globals";

import { WhometError } from "../../server/errors.ts";
import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import { createGraphStore } from "../../server/store/createGraphStore.ts";
import { describeEngines } from "./describeEngines.ts";

/** An engine that gives up on statements about evidence, as one does that plans too slowly. */
function slowOnEvidence(engine: CypherEngine): CypherEngine {
  const late = new WhometError("TIMEOUT", "the store did not answer in time");
  return {
    ...engine,
    run: (statement, parameters, options) =>
      statement.includes(":Evidence") ? Promise.reject(late) : engine.run(statement, parameters, options),
  };
}

describeEngines("warming up", (contract) => {
  it("tells of the questions that fail, and goes on", async () => {
    const store = createGraphStore(slowOnEvidence(await contract.open()));
    const failed: unknown[] = [];
    await store.warmUp((error) => failed.push(error));
    await expect(store.warmUp()).rejects.toMatchObject({ code: "TIMEOUT" });
    await store.close();
    expect(failed).not.toEqual([]);
    expect(failed.every((error) => error instanceof WhometError && error.code === "TIMEOUT")).toBe(true);
  });
});
