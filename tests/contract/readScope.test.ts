import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { WhometError } from "../../server/errors.ts";
import { createGraphStore } from "../../server/store/createGraphStore.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { crowd, DATASET } from "./exampleDataset.ts";
import { describeEngines } from "./describeEngines.ts";

describeEngines("the scope of reads", (contract) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = createGraphStore(await contract.open());
    await store.load(crowd(10), DATASET);
  });
  afterEach(() => store.close());

  it("counts the statements of its own reads and of nobody else's", async () => {
    let statements = 0;
    const scope = { onStatement: () => void (statements += 1) };
    // The first question brings relations into memory, by several statements.
    await store.degrees(["country:vn"]);
    await Promise.all([store.inScope(scope, () => store.degrees(["country:vn"])), store.degrees(["country:vn"]), store.dataVersion()]);
    expect(statements).toBe(1);
  });

  it("ends its reads with its signal, for the reason given, and leaves others alone", async () => {
    const ending = new AbortController();
    const reason = new WhometError("TIMEOUT", "Too long: ask for less.");
    const scope = { signal: ending.signal, onStatement: () => undefined };
    const ended = store.inScope(scope, () => store.list({ first: 10, statuses: ["ACCEPTED"] }));
    const other = store.list({ first: 10, statuses: ["ACCEPTED"] });
    ending.abort(reason);
    await expect(ended).rejects.toBe(reason);
    expect((await other).items.length).toBeGreaterThan(0);
  });

  it("finishes what several callers wait for, though the first of them has left", async () => {
    const ending = new AbortController();
    const scope = { signal: ending.signal, onStatement: () => undefined };
    const first = store.inScope(scope, () => store.summary());
    const second = store.summary();
    await new Promise((resolve) => setImmediate(resolve));
    ending.abort();
    await first.catch(() => undefined);
    expect(await second).toMatchObject({ engine: contract.name });
  });
});
