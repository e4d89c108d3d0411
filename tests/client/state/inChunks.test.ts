import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { inChunks } from "../../../client/state/effects/inChunks.ts";

const IDS = Array.from({ length: 1_450 }, (_, index) => String(index));

describe("fetching many ids", () => {
  it("keeps their order, leaves out what does not exist, and has a few calls on their way, none for more than 200", async () => {
    let [going, most] = [0, 0];
    const sizes: number[] = [];
    const found = await inChunks(IDS, async (ids) => {
      going += 1;
      most = Math.max(most, going);
      sizes.push(ids.length);
      // The first calls end last.
      for (let turns = 20 - sizes.length; turns > 0; turns -= 1) await nextTurn();
      going -= 1;
      return ids.map((id) => (id === "7" ? null : id));
    });
    expect(found).toEqual(IDS.filter((id) => id !== "7"));
    expect([most, Math.max(...sizes), sizes.length]).toEqual([3, 200, 8]);
  });

  it("fails as a call does, and makes no more of them", async () => {
    let calls = 0;
    const fetching = inChunks(IDS, () => {
      calls += 1;
      return Promise.reject(new Error("away"));
    });
    await expect(fetching).rejects.toThrow("away");
    await nextTurn();
    expect(calls).toBe(3);
  });
});
