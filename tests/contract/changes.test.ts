import { afterAll, beforeAll, expect, it } from "@jest/globals";

import type { DatasetRecords } from "../../domain/records.ts";
import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import type { ChangesRequest, DataChanges, GraphReader } from "../../server/store/graphStore.ts";
import { createGraphReader } from "../../server/store/reader/createGraphReader.ts";
import { createGraphWriter } from "../../server/store/write/createGraphWriter.ts";
import { describeEngines } from "./describeEngines.ts";
import { DATASET, EXAMPLE } from "./exampleDataset.ts";

const ALL = {
  changes: ["ADDED", "CHANGED", "RETIRED"],
  what: ["ENTITY", "RELATION", "EVIDENCE"],
  statuses: ["ACCEPTED"],
  first: 100,
} as const;

const RENAMED: DatasetRecords = {
  ...EXAMPLE,
  entities: EXAMPLE.entities.map((entity) => (entity.id === "country:in" ? { ...entity, name: "Republic of India" } : entity)),
};

/** Without the talks, who chaired them, and what was said of both. */
const WITHOUT_TALKS: DatasetRecords = {
  entities: EXAMPLE.entities.filter(({ id }) => id !== "meeting:example-talks" && id !== "official:le-thi-example"),
  relations: EXAMPLE.relations.filter(({ target }) => target !== "meeting:example-talks"),
  evidence: EXAMPLE.evidence.filter(({ relationId }) => !relationId.startsWith("attended")).map((said) => ({ ...said, confidence: 0.5 })),
};

function lines({ page }: DataChanges): readonly string[] {
  return page.items.map(({ item: { change, what, id } }) => `${change} ${what} ${id}`);
}

describeEngines("what changed since a version of the data", (contract) => {
  let engine: CypherEngine;
  let reader: GraphReader;
  const versions: string[] = [];
  const since = (version: string | undefined, request: Partial<ChangesRequest> = {}): Promise<DataChanges> =>
    reader.changesSince({ ...ALL, since: version ?? "none", ...request });

  beforeAll(async () => {
    engine = await contract.open();
    reader = createGraphReader(engine);
    const writer = createGraphWriter(engine);
    for (const records of [EXAMPLE, RENAMED, WITHOUT_TALKS, EXAMPLE]) {
      await writer.load(records, DATASET);
      versions.push(await reader.dataVersion());
    }
  });
  afterAll(() => engine.close());

  it("is nothing since the version of now, and everything since the beginning, each once", async () => {
    expect(await since(versions[3])).toMatchObject({ page: { items: [], totalCount: 0 }, until: versions[3] });
    const all = lines(await since("0", { types: ["ATTENDED", "EXPORTS_TO", "MENTIONS"] }));
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((line) => !line.startsWith("ADDED"))).toEqual([]);
    expect(all).toHaveLength(EXAMPLE.entities.length + EXAMPLE.relations.length + EXAMPLE.evidence.length);
  });

  it("names what left and came back once, as changed, with the version that first showed it again", async () => {
    const { page } = await since(versions[0]);
    expect(page.items.map(({ item: { change, what, id, dataVersion } }) => [change, what, id, versions.indexOf(dataVersion)])).toEqual([
      ["CHANGED", "ENTITY", "meeting:example-talks", 3],
      ["CHANGED", "ENTITY", "official:le-thi-example", 3],
      ["CHANGED", "RELATION", "attended:1", 3],
      ["CHANGED", "RELATION", "attended:2", 3],
      ["CHANGED", "EVIDENCE", "e1", 3],
      ["CHANGED", "EVIDENCE", "e2", 3],
      ["CHANGED", "EVIDENCE", "e3", 3],
      ["CHANGED", "ENTITY", "country:in", 2],
    ]);
  });

  it("counts each sort of change, zeros too, and keeps the counts on every page", async () => {
    const whole = await since(versions[0]);
    const pages: DataChanges[] = [];
    let after: string | undefined;
    do {
      const next = await since(versions[0], { first: 2, after });
      pages.push(next);
      after = next.page.hasNextPage ? next.page.items.at(-1)?.cursor : undefined;
    } while (after !== undefined);
    expect(pages.flatMap(lines)).toEqual(lines(whole));
    for (const { counts } of pages) expect(counts).toEqual(whole.counts);
    expect(whole.counts).toHaveLength(9);
    expect(whole.counts.reduce((sum, { count }) => sum + count, 0)).toBe(lines(whole).length);
  });

  it("keeps to kinds, types, sorts and changes", async () => {
    expect(lines(await since("0", { what: ["ENTITY"], kinds: ["COUNTRY"] }))).toEqual([
      "ADDED ENTITY country:in",
      "ADDED ENTITY country:vn",
    ]);
    expect(lines(await since("0", { what: ["RELATION"], types: ["MENTIONS"] }))).toEqual(["ADDED RELATION mentions:1"]);
    expect(lines(await since(versions[0], { changes: ["ADDED", "RETIRED"] }))).toEqual([]);
  });

  it.each(["", "yesterday", "9999-00000000", "1-00000000"])(
    "refuses %p, which the store never was at, and says what to give",
    async (version) => {
      await expect(since(version)).rejects.toMatchObject({
        code: "BAD_REQUEST",
        message: expect.stringContaining("summary { dataVersion }") as unknown,
      });
    },
  );
});

describeEngines("what retired since a version of the data", (contract) => {
  let engine: CypherEngine;
  let reader: GraphReader;
  beforeAll(async () => {
    engine = await contract.open();
    reader = createGraphReader(engine);
  });
  afterAll(() => engine.close());

  it("is kept with its record and the version without it", async () => {
    const writer = createGraphWriter(engine);
    await writer.load(EXAMPLE, DATASET);
    const before = await reader.dataVersion();
    await writer.load(WITHOUT_TALKS, DATASET);
    const { page, until } = await reader.changesSince({ ...ALL, since: before, changes: ["RETIRED"] });
    const byId = new Map<string, unknown>(
      [...EXAMPLE.entities, ...EXAMPLE.relations, ...EXAMPLE.evidence].map((record) => [record.id, record]),
    );
    expect(page.items.map(({ item }) => [item.id, item.dataVersion, item.retired?.record])).toEqual(
      ["meeting:example-talks", "official:le-thi-example", "attended:1", "attended:2", "e1", "e2"].map((id) => [id, until, byId.get(id)]),
    );
  });
});

describeEngines("the pages of what changed while a load runs", (contract) => {
  let engine: CypherEngine;
  let reader: GraphReader;
  beforeAll(async () => {
    engine = await contract.open();
    reader = createGraphReader(engine);
  });
  afterAll(() => engine.close());

  /** Writes some more of the example, one fact in a batch, and leaves the load there. */
  async function loadSome(batches: number): Promise<void> {
    const ending = new AbortController();
    let reported = 0;
    const onProgress = (): void => {
      reported += 1;
      if (reported === batches) ending.abort();
    };
    const load = createGraphWriter(engine).load(EXAMPLE, DATASET, { batchSize: 1, signal: ending.signal, onProgress });
    await expect(load).rejects.toMatchObject({ code: expect.any(String) as unknown });
  }

  it("hold what the first of them was counted from, each fact once", async () => {
    await loadSome(5);
    const begun = await reader.changesSince({ ...ALL, since: "0" });
    const read: string[] = [];
    let after: string | undefined;
    for (const goOn of [() => loadSome(2), () => createGraphWriter(engine).load(EXAMPLE, DATASET), () => Promise.resolve()]) {
      const { page } = await reader.changesSince({ ...ALL, since: "0", first: after === undefined ? 1 : 2, after });
      read.push(...page.items.map(({ item }) => item.id));
      after = page.items.at(-1)?.cursor;
      await goOn();
    }
    const { page } = await reader.changesSince({ ...ALL, since: "0", after });
    read.push(...page.items.map(({ item }) => item.id));
    expect(begun.page.items.length).toBeGreaterThan(3);
    expect(new Set(read).size).toBe(read.length);
    expect(read).toEqual(expect.arrayContaining(begun.page.items.map(({ item }) => item.id)));
  });
});
