import { readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { parse } from "csv-parse/sync";

import type { EntityId } from "../../domain/ids.ts";
import type { DatasetRecords, EntityRecord } from "../../domain/records.ts";
import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import type { GraphReader, SearchHit } from "../../server/store/graphStore.ts";
import type { NameQuestion } from "../../server/store/reader/findNames.ts";
import { createSearch, type SearchOptions } from "../../server/store/reader/search.ts";
import { createGraphWriter } from "../../server/store/write/createGraphWriter.ts";
import { describeEngines, type ContractEngine } from "./describeEngines.ts";
import { DATASET, entity, evidence, relation } from "./exampleDataset.ts";

interface ReferenceRow {
  readonly id: EntityId;
  readonly name: string;
  readonly nameVi: string;
  readonly aliases: string;
}

function reference(file: string): readonly EntityRecord[] {
  const rows = parse<ReferenceRow>(readFileSync(`seeds/reference/entities/${file}`), { columns: true });
  return rows.map(({ id, name, nameVi, aliases }) =>
    entity(id, name, { nameVi, reference: true, aliases: aliases.split("|").filter((alias) => alias !== "") }),
  );
}

const DOCUMENT = entity("document:example", "Bắc Giang and Guangxi", { details: { text: "They met. They spoke.", textIs: "DIGEST" } });

const RECORDS: DatasetRecords = {
  entities: [
    ...reference("provinces.csv"),
    ...reference("countries.csv"),
    DOCUMENT,
    entity("official:to-ngoc-son", "To Ngoc Son", { nameVi: "Tô Ngọc Sơn" }),
    entity("official:duong-van-thai", "Dương Văn Thái"),
    entity("official:nguyen-van-an", "Nguyễn Văn An"),
    entity("official:nguyen-van-an-2", "Nguyễn Văn Ân"),
    entity("country:gx", "Guangxi", { reference: true }),
    entity("locality:cn-gx", "Guangxi", { nameVi: "Quảng Tây", aliases: ["Guangxi Zhuang Autonomous Region"] }),
    entity("organization:dofa-bac-giang", "Department of Foreign Affairs of Bắc Giang"),
  ],
  relations: [relation("exports-to:1", "province:vn-54", "locality:cn-gx", { type: "EXPORTS_TO" })],
  evidence: [evidence("e1", "exports-to:1")],
};

const WAYS: readonly (readonly [title: string, options: SearchOptions])[] = [
  ["search by names in memory", {}],
  ["search by the engine's own index", { mostInMemory: 0 }],
];

const describeWays = (define: (contract: ContractEngine, options: SearchOptions) => void): void =>
  WAYS.forEach(([title, options]) => describeEngines(title, (contract) => define(contract, options)));

describeWays((contract, options) => {
  let engine: CypherEngine;
  let search: GraphReader["search"];
  beforeAll(async () => {
    engine = await contract.open();
    await createGraphWriter(engine).load(RECORDS, DATASET);
    search = createSearch(engine, options);
  }, 120_000);
  afterAll(() => engine.close());

  const find = (text: string, more: Partial<NameQuestion> = {}): Promise<readonly SearchHit[]> =>
    search({ text, statuses: ["ACCEPTED"], first: 10, ...more });

  it.each([
    ["bac giang", "province:vn-54"],
    ["Bắc Giang", "province:vn-54"],
    ["BAC GIANG", "province:vn-54"],
    ["Bắc Giang".normalize("NFD"), "province:vn-54"],
    ["bắc giag", "province:vn-54"],
    ["to ngoc son", "official:to-ngoc-son"],
    ["duong van thai", "official:duong-van-thai"],
    ["an do", "country:in"],
    ["viet nam", "country:vn"],
    ["vietnam", "country:vn"],
    ["quang tay", "locality:cn-gx"],
    ["Nguyễn Văn Ân", "official:nguyen-van-an-2"],
    ["nhật bản", "country:jp"],
  ])("finds for %s first of all %s", async (text, id) => {
    expect((await find(text))[0]?.entity.id).toBe(id);
  });

  it("finds An Giang, old and new, for an giang, and neither Hà Giang nor Kiên Giang", async () => {
    const ids = (await find("an giang")).map((hit) => hit.entity.id);
    expect(ids.slice(0, 2).sort()).toEqual(["province:vn-44", "province:vn-44-2025"]);
    expect(ids).not.toContain("province:vn-03");
    expect(ids).not.toContain("province:vn-47");
  });

  it("finds Hồ Chí Minh City by its short name", async () => {
    expect((await find("hcm city"))[0]?.entity.name).toMatch(/^(Hồ|Ho) Ch/);
  });

  it("says how well and by which name each was found", async () => {
    expect((await find("quang tay"))[0]).toMatchObject({ score: 0.96, matched: "Quảng Tây" });
    expect((await find("Quảng Tây"))[0]).toMatchObject({ score: 1, matched: "Quảng Tây" });
  });

  it("puts what documents speak of before what is only declared", async () => {
    const ids = (await find("guangxi", { kinds: ["LOCALITY", "COUNTRY"] })).map((hit) => hit.entity.id);
    expect(ids).toEqual(["locality:cn-gx", "country:gx"]);
  });

  it("keeps to the kinds asked for and to the number asked for", async () => {
    expect((await find("bac giang", { kinds: ["ORGANIZATION"] })).map((hit) => hit.entity.id)).toEqual(["organization:dofa-bac-giang"]);
    expect(await find("giang", { first: 2 })).toHaveLength(2);
  });

  it("finds nothing for a text that names nothing", async () => {
    expect(await find("xyzzy qwrtp")).toEqual([]);
    expect(await find(" ?! ")).toEqual([]);
  });

  it("finds what a load has just written, and no longer what it retired", async () => {
    const renamed = RECORDS.entities.map((one) => (one.id === "country:gx" ? { ...one, name: "Zhuangland" } : one));
    const writer = createGraphWriter(engine);
    await writer.load({ ...RECORDS, entities: renamed }, DATASET);
    const ids = async (text: string): Promise<readonly string[]> => (await find(text)).map((hit) => hit.entity.id);
    expect([await ids("zhuangland"), (await ids("guangxi")).includes("country:gx")]).toEqual([["country:gx"], false]);
    await writer.load(RECORDS, DATASET);
    expect([await ids("zhuangland"), (await ids("guangxi")).includes("country:gx")]).toEqual([[], true]);
  });
});
