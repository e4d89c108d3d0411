import { describe, expect, it } from "@jest/globals";

import type { Row } from "../../server/store/cypherEngine.ts";
import { createCurrentIndex, type IndexPlan } from "../../server/store/reader/currentIndex.ts";

const LARGE = 300_000;

/** A store whose version is what the test says, as its statement `store-state` tells it. */
function createVersions(): { version: number; isLoading: boolean; readonly ask: () => Promise<readonly Row[]> } {
  const store = {
    version: 1,
    isLoading: false,
    ask: () => Promise.resolve([{ dataVersion: store.version, checksum: "c", checksumOf: store.isLoading ? 0 : store.version }]),
  };
  return store;
}

describe("an index in memory", () => {
  it("is waited for at first, and while a small one is made anew", async () => {
    const store = createVersions();
    const index = createCurrentIndex(store.ask, (version) => Promise.resolve({ size: 10, make: () => Promise.resolve(version) }));
    expect(index.last()).toBeUndefined();
    expect(await index.find()).toBe("1-c");
    store.version = 2;
    expect(await index.find()).toBe("2-c");
    expect(index.last()).toBe("2-c");
  });

  it("is not waited for where a small store has become a large one", async () => {
    const store = createVersions();
    let finish: (index: string) => void = () => undefined;
    const plan = (version: string): Promise<IndexPlan<string>> =>
      Promise.resolve(
        version === "1-c"
          ? { size: 10, make: () => Promise.resolve(version) }
          : { size: LARGE, make: () => new Promise((resolve) => (finish = resolve)) },
      );
    const index = createCurrentIndex(store.ask, plan);
    await index.find();
    store.version = 2;
    expect(await index.find()).toBeUndefined();
    finish("large");
    await new Promise((resolve) => setImmediate(resolve));
    expect(await index.find()).toBe("large");
  });

  it("is neither given nor guessed while a load is under way", async () => {
    const store = createVersions();
    const index = createCurrentIndex(store.ask, (version) => Promise.resolve({ size: 10, make: () => Promise.resolve(version) }));
    await index.find();
    store.isLoading = true;
    expect(await index.find()).toBeUndefined();
    expect(index.last()).toBeUndefined();
    store.isLoading = false;
    expect(await index.find()).toBe("1-c");
    expect(index.last()).toBe("1-c");
  });

  it("is tried again after it could not be made", async () => {
    const store = createVersions();
    let tries = 0;
    const index = createCurrentIndex(store.ask, () => {
      tries += 1;
      return tries === 1
        ? Promise.reject(new Error("the store went away"))
        : Promise.resolve({ size: 10, make: () => Promise.resolve("made") });
    });
    expect(await index.find()).toBeUndefined();
    expect(await index.find()).toBe("made");
  });

  it("is none of too much data", async () => {
    const store = createVersions();
    const index = createCurrentIndex(store.ask, () => Promise.resolve({ size: LARGE }));
    expect([await index.find(), await index.find()]).toEqual([undefined, undefined]);
  });
});
