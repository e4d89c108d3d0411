import { readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { parse } from "csv-parse/sync";

import type { EntityId } from "../../domain/ids.ts";
import type { DatasetRecords, EntityRecord } from "../../domain/records.ts";
import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import { runStatement } from "../../server/store/cypherLibrary.ts";
import type { SearchHit, StoredEntity } from "../../server/store/graphStore.ts";
import { toStoredEntity, type Properties } from "../../server/store/recordRows.ts";
import { search, type SearchRequest } from "../../server/store/reader/search.ts";
import { createGraphWriter } from "../../server/store/write/createGraphWriter.ts";
import { describeEngines } from "./describeEngines.ts";
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

describeEngines("search", (contract) => {
  let engine: CypherEngine;
  beforeAll(async () => {
    engine = await contract.open();
    await createGraphWriter(engine).load(RECORDS, DATASET);
  }, 120_000);
  afterAll(() => engine.close());

  async function readEntities(ids: readonly EntityId[]): Promise<readonly (StoredEntity | undefined)[]> {
    const rows = await runStatement(engine, "entity-records", { ids });
    const found = new Map(rows.map(({ record }) => toStoredEntity(record as Properties)).map((item) => [item.id, item]));
    return ids.map((id) => found.get(id));
  }

  const find = (text: string, more: Partial<SearchRequest> = {}): Promise<readonly SearchHit[]> =>
    search(engine, { text, statuses: ["ACCEPTED"], first: 10, ...more }, readEntities);

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
});
