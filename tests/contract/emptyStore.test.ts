import { afterEach, expect, it } from "@jest/globals";

import { createGraphStore } from "../../server/store/createGraphStore.ts";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { describeEngines } from "./describeEngines.ts";
import { DATASET, EXAMPLE } from "./exampleDataset.ts";

const SO = { modalities: ["ASSERTED"], statuses: ["ACCEPTED"] } as const;
const ALL_CHANGES = { changes: ["ADDED"], what: ["ENTITY"], statuses: SO.statuses, first: 10 } as const;
const REFERENCE_ONLY = { entities: EXAMPLE.entities.filter(({ reference }) => reference), relations: [], evidence: [] };

describeEngines("a store with little in it", (contract) => {
  let store: GraphStore;
  afterEach(() => store.close());

  it("starts and answers where nothing was ever loaded", async () => {
    store = createGraphStore(await contract.open());
    await store.prepare();
    await store.warmUp();
    expect(await store.dataVersion()).toBe("0");
    expect(await store.search({ text: "Bắc Giang", statuses: SO.statuses, first: 10 })).toEqual([]);
    expect(await store.connectors({ ...SO, undated: true, throughHubs: true, first: 10 })).toEqual({
      entities: 0,
      relations: 0,
      connectors: [],
      found: 0,
    });
    expect(await store.countFacts({ ...SO, undated: true, count: "RELATIONS", by: ["YEAR"], rollUp: false })).toEqual({
      counts: [],
      total: 0,
    });
    expect(await store.changesSince({ ...ALL_CHANGES, since: "0" })).toMatchObject({ page: { items: [], totalCount: 0 }, until: "0" });
  });

  it("starts and finds names where only reference data was loaded", async () => {
    store = createGraphStore(await contract.open());
    await store.prepare();
    await store.load(REFERENCE_ONLY, DATASET);
    await store.warmUp();
    const [hit] = await store.search({ text: "bac giang", statuses: SO.statuses, first: 10 });
    expect(hit?.entity.id).toBe("province:vn-54");
    expect(await store.connectors({ ...SO, undated: true, throughHubs: true, first: 10 })).toMatchObject({ entities: 0, connectors: [] });
    const { page } = await store.changesSince({ ...ALL_CHANGES, since: "0" });
    expect(page.items.map(({ item }) => item.id)).toEqual(REFERENCE_ONLY.entities.map(({ id }) => id).toSorted());
  });
});
