import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import { crowd, DATASET, EXAMPLE } from "../contract/exampleDataset.ts";
import { openTestApi, openTestStore, type Answer, type TestApi, type TestStore } from "./testApi.ts";

let held: TestStore;
let api: TestApi;
let before: string;

beforeAll(async () => {
  held = await openTestStore(crowd(60));
  before = await held.store.dataVersion();
  await held.store.load(EXAMPLE, DATASET);
  api = await openTestApi(held.store);
});

afterAll(async () => {
  await api.close();
  await held.close();
});

const NEWS =
  "counts { change what count } edges { node { change what id label kind type entity { id } relation { id label } evidence { sentence } } }";

function firstError({ errors }: Answer): unknown {
  return { ...errors[0]?.extensions, message: errors[0]?.message };
}

describe("newSince", () => {
  it("puts into words what retired, by the records of then", async () => {
    const { data, errors } = await api.ask(
      `query ($v: String!) { newSince(dataVersion: $v, changes: [RETIRED], first: 200) { totalCount ${NEWS} } }`,
      {
        v: before,
      },
    );
    expect(errors).toEqual([]);
    const { totalCount, counts, edges } = (data as { newSince: { totalCount: number; counts: unknown; edges: { node: unknown }[] } })
      .newSince;
    expect(totalCount).toBe(180);
    expect(counts).toEqual(["ENTITY", "RELATION", "EVIDENCE"].map((what) => ({ change: "RETIRED", what, count: 60 })));
    const gone = { change: "RETIRED", entity: null, relation: null, evidence: null };
    expect([0, 60, 120].map((index) => edges[index]?.node)).toEqual([
      { ...gone, what: "ENTITY", id: "official:person-000000", label: "Person 0", kind: "OFFICIAL", type: null },
      { ...gone, what: "RELATION", id: "attended:crowd-0", label: "Person 0 attended Talks at the example", kind: null, type: "ATTENDED" },
      { ...gone, what: "EVIDENCE", id: "crowd-0", label: "They met.", kind: null, type: null },
    ]);
  });

  it("sends a constant number of statements, whatever the size of its page", async () => {
    const ask = (first: number): Promise<Answer> => api.ask(`{ newSince(dataVersion: "0", first: ${first}) { ${NEWS} } }`);
    await ask(200);
    const [few, many] = [await ask(3), await ask(200)];
    expect(many.statements).toBeLessThan(12);
    expect(few.statements).toBeLessThanOrEqual(many.statements);
  });

  it("refuses a data version that this store never was at", async () => {
    expect(firstError(await api.ask(`{ newSince(dataVersion: "12345-deadbeef") { totalCount } }`))).toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining("summary { dataVersion }") as unknown,
    });
  });
});

describe("countFacts", () => {
  it("counts entities and relations, and says what each key is in words", async () => {
    const { data, errors } =
      await api.ask(`{ countFacts(by: [TYPE], ids: ["country:in"]) { total counts { count keys { dimension value label(language: VI) entity { id } } } }
      events: countFacts(count: ENTITIES, kinds: [MEETING], by: [YEAR, PROVINCE]) { total counts { count keys { value label } } } }`);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      countFacts: { total: 1, counts: [{ count: 1, keys: [{ dimension: "TYPE", value: "ATTENDED", entity: null }] }] },
      events: { total: 1, counts: [{ count: 1, keys: [{ value: "2023" }, { value: "province:vn-54", label: "Bắc Giang (to 2025)" }] }] },
    });
  });

  it("takes one or two different dimensions", async () => {
    expect(firstError(await api.ask("{ countFacts(by: [KIND, TYPE, YEAR]) { total } }"))).toMatchObject({
      code: "LIMIT_EXCEEDED",
      argument: "by",
      limit: 2,
      asked: 3,
    });
    for (const by of ["", "KIND, KIND"])
      expect(firstError(await api.ask(`{ countFacts(by: [${by}]) { total } }`))).toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("connectors", () => {
  it("says what the score means in both languages, and what was considered", async () => {
    const { data, errors } = await api.ask(
      "{ connectors { meaning vi: meaning(language: VI) entityCount relationCount connectorCount connectors { entity { id } score neighbourCount } } }",
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      connectors: {
        meaning: expect.stringMatching(/not who has influence.*not recorded may still have happened/) as unknown,
        vi: expect.stringMatching(/không cho biết ai có ảnh hưởng/) as unknown,
        entityCount: 3,
        relationCount: 2,
        connectorCount: 1,
        connectors: [{ entity: { id: "meeting:example-talks" }, score: 1, neighbourCount: 2 }],
      },
    });
  });

  it("refuses a graph of more than 1,000 entities, and says how to narrow it", async () => {
    const large = await openTestStore(crowd(1_000));
    const crowded = await openTestApi(large.store);
    expect(firstError(await crowded.ask("{ connectors { entityCount } }"))).toMatchObject({
      code: "LIMIT_EXCEEDED",
      argument: "entities",
      limit: 1_000,
      asked: 1_003,
      message: expect.stringContaining("narrow the graph with `ids`") as unknown,
    });
    expect(
      (await crowded.ask(`{ connectors(ids: ["official:person-000001", "meeting:example-talks", "country:in"]) { connectors { score } } }`))
        .data,
    ).toEqual({
      connectors: { connectors: [{ score: 1 }] },
    });
    await crowded.close();
    await large.close();
  });
});
