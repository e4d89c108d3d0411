import { afterAll, beforeAll, expect, it } from "@jest/globals";

import type { EntityId } from "../../domain/ids.ts";
import { MODALITIES, REPORTED_MODALITIES } from "../../domain/modality.ts";
import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import type { GraphReader, MatrixRequest, PartnerRequest, TimelineRequest } from "../../server/store/graphStore.ts";
import { createGraphReader } from "../../server/store/reader/createGraphReader.ts";
import { createGraphWriter } from "../../server/store/write/createGraphWriter.ts";
import { describeEngines } from "./describeEngines.ts";
import { DATASET } from "./exampleDataset.ts";
import { PARTNERS } from "./partnersDataset.ts";

const COUNTED = { undated: true, modalities: REPORTED_MODALITIES, first: 25 } as const;
const REQUEST: PartnerRequest = { ...COUNTED, kinds: ["COUNTRY", "LOCALITY", "PROVINCE"], viaChildren: true };
const MATRIX: MatrixRequest = { ...COUNTED, rows: "PROVINCE", columns: "COUNTRY", rollUp: false };
const EAST = "province:old-east";

describeEngines("partners", (contract) => {
  let engine: CypherEngine;
  let reader: GraphReader;
  beforeAll(async () => {
    engine = await contract.open();
    await createGraphWriter(engine).load(PARTNERS, DATASET);
    reader = createGraphReader(engine);
  });
  afterAll(() => engine.close());

  const partners = async (id: EntityId, request: Partial<PartnerRequest> = {}): Promise<readonly string[]> =>
    ((await reader.partnersOf([id], { ...REQUEST, ...request })).get(id)?.items ?? []).map(
      ({ item }) => `${item.entity} ${item.weight} ${[...item.facts].sort().join(" ")}`,
    );

  it("come from direct relations, and from events and agreements by themselves, officials and parts", async () => {
    expect(await partners(EAST)).toEqual([
      "country:jp 4 agreement:mou exports:jp meeting:talks partner:fukuoka",
      "locality:fukuoka 2 meeting:talks partner:fukuoka",
    ]);
    expect(await partners("locality:fukuoka", { kinds: ["ORGANIZATION"] })).toEqual(["organization:committee 1 meeting:talks"]);
  });

  it("are told with their types, their dates as the source gives them, and their facts newest first", async () => {
    const page = (await reader.partnersOf([EAST], { ...REQUEST, first: 1 })).get(EAST);
    expect(page?.items[0]?.item).toEqual({
      entity: "country:jp",
      weight: 4,
      byType: [
        { type: "AGREEMENT", count: 1 },
        { type: "EXPORTS_TO", count: 1 },
        { type: "MEETING", count: 1 },
        { type: "PARTNER_OF", count: 1 },
      ],
      first: "2020",
      last: "2024-03",
      facts: ["partner:fukuoka", "agreement:mou", "exports:jp", "meeting:talks"],
    });
  });

  it("are fewer where parts do not count", async () => {
    expect(await partners(EAST, { viaChildren: false })).toEqual([
      "country:jp 2 agreement:mou exports:jp",
      "locality:fukuoka 1 partner:fukuoka",
    ]);
    expect(await partners("organization:committee", { viaChildren: false })).toEqual(["locality:fukuoka 1 meeting:talks"]);
  });

  it("count by the office of that day and by the stated side", async () => {
    expect(await partners("province:old-west")).toEqual(["country:jp 1 conference:forum"]);
  });

  it("count for the home country too, never a province for its own country", async () => {
    expect(await partners("country:vn")).toEqual([
      "country:jp 5 agreement:mou conference:forum exports:jp meeting:talks partner:fukuoka",
      "locality:fukuoka 2 meeting:talks partner:fukuoka",
    ]);
  });

  it("keep to the range, the kinds and the modalities asked for", async () => {
    expect(await partners(EAST, { from: "2023-06", to: "2023", kinds: ["COUNTRY"] })).toEqual([
      "country:jp 3 exports:jp meeting:talks partner:fukuoka",
    ]);
    expect(await partners("province:old-west", { to: "2030" })).toHaveLength(1);
    expect(await partners("province:old-west", { to: "2030", undated: false })).toEqual([]);
    expect(await partners("province:old-west", { modalities: MODALITIES })).toEqual([
      "country:fr 1 conference:forum",
      "country:jp 1 conference:forum",
    ]);
    expect(await partners(EAST, { modalities: ["PLANNED"] })).toEqual(["country:fr 1 exports:fr"]);
  });

  it("come in pages without gap or repetition, those of several entities at once", async () => {
    const first = (await reader.partnersOf([EAST, "country:vn"], { ...REQUEST, first: 1 })).get("country:vn");
    expect(first).toMatchObject({ hasNextPage: true, totalCount: 2 });
    const after = first?.items[0]?.cursor;
    const second = (await reader.partnersOf(["country:vn"], { ...REQUEST, first: 1, after })).get("country:vn");
    expect(second).toMatchObject({ hasNextPage: false, totalCount: 2, items: [{ item: { entity: "locality:fukuoka" } }] });
    await expect(reader.partnersOf([EAST], { ...REQUEST, after: "nonsense" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  const matrix = async (request: Partial<MatrixRequest> = {}): Promise<readonly string[]> =>
    (await reader.partnerMatrix({ ...MATRIX, ...request })).items.map(
      ({ item: { row, cells } }) => `${row}: ${cells.map(({ entity, weight }) => `${entity} ${weight}`).join(", ")}`,
    );

  it("make a matrix whose rows stand by name and whose cells are the partners of the row", async () => {
    expect(await matrix()).toEqual(["province:old-east: country:jp 4", "province:old-west: country:jp 1"]);
    expect(await matrix({ rows: "LOCALITY", columns: "PROVINCE" })).toEqual(["locality:fukuoka: province:old-east 2"]);
    expect(await matrix({ to: "2023-01", undated: false })).toEqual(["province:old-east: country:jp 2"]);
  });

  it("fold into the provinces of today where asked, each fact once", async () => {
    expect(await matrix({ rollUp: true })).toEqual(["province:new: country:jp 5"]);
    expect(await matrix({ rollUp: true, rows: "COUNTRY", columns: "PROVINCE" })).toEqual(["country:jp: province:new 5"]);
    expect(await matrix({ rollUp: true, columns: "ORGANIZATION" })).toEqual([]);
  });

  it("page a matrix without gap or repetition", async () => {
    const first = await reader.partnerMatrix({ ...MATRIX, first: 1 });
    expect(first).toMatchObject({ hasNextPage: true, totalCount: 2, items: [{ item: { row: EAST } }] });
    const second = await reader.partnerMatrix({ ...MATRIX, first: 1, after: first.items[0]?.cursor });
    expect(second).toMatchObject({ hasNextPage: false, totalCount: 2, items: [{ item: { row: "province:old-west" } }] });
  });
});

describeEngines("a comparison", (contract) => {
  let engine: CypherEngine;
  beforeAll(async () => {
    engine = await contract.open();
    await createGraphWriter(engine).load(PARTNERS, DATASET);
  });
  afterAll(() => engine.close());

  it("tells what two have in common, what is their own, and what joins them", async () => {
    const reader = createGraphReader(engine);
    const none = { common: [], onlyA: [], onlyB: [] };
    expect(await reader.compare([EAST, "province:old-west"], REQUEST)).toEqual({
      a: EAST,
      b: "province:old-west",
      partnership: undefined,
      partners: { common: ["country:jp"], onlyA: ["locality:fukuoka"], onlyB: [] },
      officials: { common: [], onlyA: ["official:chair", "official:governor"], onlyB: ["official:speaker"] },
      events: { common: [], onlyA: ["meeting:talks"], onlyB: ["conference:forum"] },
      agreements: { common: [], onlyA: ["agreement:mou"], onlyB: [] },
    });
    expect(await reader.compare([EAST, "country:jp"], { ...REQUEST, from: "2024", undated: false })).toMatchObject({
      partnership: { entity: "country:jp", weight: 2 },
      agreements: { common: ["agreement:mou"], onlyA: [], onlyB: [] },
      events: none,
    });
  });
});

describeEngines("a timeline", (contract) => {
  let engine: CypherEngine;
  let reader: GraphReader;
  beforeAll(async () => {
    engine = await contract.open();
    await createGraphWriter(engine).load(PARTNERS, DATASET);
    reader = createGraphReader(engine);
  });
  afterAll(() => engine.close());

  const timeline = async (request: Partial<TimelineRequest>): Promise<readonly string[]> =>
    (await reader.timeline({ by: "YEAR", modalities: REPORTED_MODALITIES, ...request })).map(({ period, count }) => `${period} ${count}`);

  it("counts relations by the year in which they begin, the undated ones last, mentions and proposals apart", async () => {
    expect(await timeline({})).toEqual(["2015 1", "2020 1", "2021 1", "2023 5", "2024 1", "2025 2", "undated 6"]);
  });

  it("puts a date that is coarser than a month under its own period", async () => {
    expect(await timeline({ by: "MONTH" })).toEqual([
      "2015 1",
      "2020 1",
      "2021 1",
      "2023 1",
      "2023-10 1",
      "2023-11 3",
      "2024-03 1",
      "2025-07 2",
      "undated 6",
    ]);
  });

  it("counts a relation between two of the entities once, and nothing of no entity", async () => {
    expect(await timeline({ ids: ["locality:fukuoka", EAST, EAST] })).toEqual(["2020 1", "2023 2", "2025 1", "undated 3"]);
    expect(await timeline({ ids: [] })).toEqual([]);
  });

  it("keeps to the types and modalities asked for, mentions by name", async () => {
    expect(await timeline({ types: ["MENTIONS"] })).toEqual(["undated 1"]);
    expect(await timeline({ types: ["EXPORTS_TO"], modalities: ["PLANNED"] })).toEqual(["undated 1"]);
  });
});
