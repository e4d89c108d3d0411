import { afterAll, beforeAll, expect, it } from "@jest/globals";

import { REPORTED_MODALITIES } from "../../domain/modality.ts";
import type { EntityId } from "../../domain/ids.ts";
import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import type { GraphReader, RelationFilter, StoredEntity } from "../../server/store/graphStore.ts";
import { createGraphReader } from "../../server/store/reader/createGraphReader.ts";
import { createGraphWriter } from "../../server/store/write/createGraphWriter.ts";
import { describeEngines } from "./describeEngines.ts";
import { DATASET } from "./exampleDataset.ts";
import { TALKS } from "./talksDataset.ts";

const AN: EntityId = "official:an";
const REPORTED: RelationFilter = { undated: false, modalities: REPORTED_MODALITIES, statuses: ["ACCEPTED"] };

describeEngines("reading", (contract) => {
  let engine: CypherEngine;
  let reader: GraphReader;
  beforeAll(async () => {
    engine = await contract.open();
    await createGraphWriter(engine).load(TALKS, DATASET);
    reader = createGraphReader(engine);
  });
  afterAll(() => engine.close());

  const idsOf = async (id: EntityId, filter: Partial<RelationFilter> = {}, first = 25): Promise<readonly string[]> => {
    const page = (await reader.relationsOf([id], { ...REPORTED, ...filter }, { first })).get(id);
    // The count is a statement of its own, and must keep to the same filter.
    expect(page).toMatchObject({ totalCount: page?.items.length, hasNextPage: false });
    return page?.items.map(({ item }) => item.id) ?? [];
  };

  it("gives entities and relations in the order asked, every field as it was loaded", async () => {
    expect((await reader.entities([AN, "official:nobody", "country:jp"])).map((entity) => entity?.name)).toEqual([
      "Nguyễn Văn An",
      undefined,
      "Japan",
    ]);
    const ids = ["signed:an", "no:such", "attended:an-2022", "office:an"];
    expect(await reader.relations(ids)).toEqual(ids.map((id) => TALKS.relations.find((relation) => relation.id === id)));
  });

  it("lists by folded name and pages without gap or repetition", async () => {
    const seen: StoredEntity[] = [];
    let after: string | undefined;
    do {
      const page = await reader.list({ first: 1, after, statuses: ["ACCEPTED"] });
      expect(page).toMatchObject({ totalCount: TALKS.entities.length - 1, totalIsLowerBound: false });
      seen.push(...page.items.map(({ item }) => item));
      after = page.hasNextPage ? page.items.at(-1)?.cursor : undefined;
    } while (after !== undefined);
    expect(seen).toHaveLength(TALKS.entities.length - 1);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(seen.filter(({ name }) => name === "Trần Bình").map(({ id }) => id)).toEqual(["official:binh", "official:binh-the-other"]);
    expect(seen.map(({ name }) => name).filter((name) => /^[HJMN]/.test(name))).toEqual([
      "Hà Nội",
      "Japan",
      "Memorandum",
      "Ministry of Foreign Affairs",
      "Nguyễn Văn An",
    ]);
    const proposed = await reader.list({ first: 5, kinds: ["OFFICIAL"], referenceOnly: false, statuses: ["PROPOSED"] });
    expect(proposed.items.map(({ item }) => item.id)).toEqual(["official:proposed"]);
  });

  it("orders relations by latest possible date, undated last, then id, and leaves mentions out", async () => {
    expect(await idsOf(AN)).toEqual([
      "attended:an-2023",
      "signed:an",
      "office:an",
      "attended:an-2022",
      "attended:an-trips",
      "attended:an-undated",
    ]);
    expect(await idsOf(AN, { types: ["MENTIONS"] })).toEqual(["mentions:an"]);
  });

  it("pages through relations to the same list", async () => {
    const all = await idsOf(AN);
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 3; page += 1) {
      const answer = (await reader.relationsOf([AN], REPORTED, { first: 2, after })).get(AN);
      expect(answer).toMatchObject({ totalCount: 6, totalIsLowerBound: false, hasNextPage: page < 2 });
      seen.push(...(answer?.items.map(({ item }) => item.id) ?? []));
      after = answer?.items.at(-1)?.cursor;
    }
    expect(seen).toEqual(all);
    await expect(reader.relationsOf([AN], REPORTED, { first: 2, after: "nonsense" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("filters relations by direction, kind, type, modality, status and what may overlap a range", async () => {
    expect(await idsOf("meeting:talks-2022", { direction: "OUT" })).toEqual(["held:2022"]);
    expect(await idsOf("meeting:talks-2022", { direction: "IN" })).toEqual(["attended:an-2022", "attended:taro-2022"]);
    expect(await idsOf("meeting:talks-2022", { modalities: ["PLANNED"] })).toEqual(["attended:plan"]);
    expect(await idsOf("meeting:talks-2022", { statuses: ["PROPOSED"] })).toEqual(["attended:proposed"]);
    expect(await idsOf(AN, { kinds: ["AGREEMENT", "ORGANIZATION"] })).toEqual(["signed:an", "office:an"]);
    expect(await idsOf(AN, { from: "2022-06", to: "2023-03" })).toEqual(["attended:an-2023", "office:an"]);
    expect(await idsOf(AN, { to: "2022-05", undated: true })).toEqual(["attended:an-2022", "attended:an-trips", "attended:an-undated"]);
    expect(await idsOf("official:taro", { from: "2030" })).toEqual(["office:taro"]);
  });

  it("counts distinct neighbours and relations, accepted and reported ones", async () => {
    const counts = await reader.neighbourCounts(["meeting:talks-2022", "official:nobody"], REPORTED_MODALITIES);
    expect(counts.get("meeting:talks-2022")).toEqual([
      { type: "ATTENDED", direction: "IN", kind: "OFFICIAL", count: 2 },
      { type: "HELD_IN", direction: "OUT", kind: "PROVINCE", count: 1 },
    ]);
    expect(counts.get("official:nobody")).toEqual([]);
    const ofAn = (await reader.neighbourCounts([AN], REPORTED_MODALITIES)).get(AN);
    expect(ofAn?.map(({ type, count }) => `${type} ${count}`)).toEqual(["ATTENDED 1", "ATTENDED 3", "HOLDS_OFFICE 1", "SIGNED 1"]);
    const totals = (filter: Partial<Parameters<typeof reader.neighbourTotals>[1]>): Promise<ReadonlyMap<EntityId, number>> =>
      reader.neighbourTotals([AN, AN, "official:nobody"], { kinds: [], modalities: REPORTED_MODALITIES, ...filter });
    expect(Object.fromEntries(await totals({}))).toEqual({ [AN]: 6, "official:nobody": 0 });
    expect(Object.fromEntries(await totals({ kinds: ["MEETING", "AGREEMENT"] }))).toEqual({ [AN]: 4, "official:nobody": 0 });
    expect(Object.fromEntries(await totals({ modalities: ["PLANNED"] }))).toEqual({ [AN]: 0, "official:nobody": 0 });
    expect(Object.fromEntries(await reader.degrees(["meeting:talks-2022", AN, "official:nobody"]))).toEqual({
      "meeting:talks-2022": 3,
      [AN]: 6,
      "official:nobody": 0,
    });
  });

  it("gives a neighbourhood whose pages hold every relation once", async () => {
    const ids: readonly EntityId[] = [AN, "official:taro"];
    const seen: string[] = [];
    let after: string | undefined;
    let left = Infinity;
    do {
      const part = await reader.neighbourhood(ids, REPORTED, { first: 2, after });
      expect(part.omitted).toBeLessThan(left);
      expect(part.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
      expect(new Set(part.nodes.map(({ id }) => id)).size).toBe(part.nodes.length);
      seen.push(...part.relations.map(({ id }) => id));
      left = part.omitted;
      after = part.after;
    } while (after !== undefined);
    expect(left).toBe(0);
    expect([...seen].sort()).toEqual([...(await idsOf(AN)), ...(await idsOf("official:taro"))].sort());
  });

  it("gives the relations among entities, newest first", async () => {
    const answer = await reader.subgraph([AN, "official:taro", "meeting:talks-2022", "meeting:talks-2023", "official:nobody"], REPORTED);
    expect(answer.relations.map(({ id }) => id)).toEqual([
      "attended:an-2023",
      "attended:taro-2023",
      "attended:an-2022",
      "attended:taro-2022",
    ]);
    expect(answer).toMatchObject({ omitted: 0 });
    const filters: readonly (readonly [Partial<RelationFilter>, readonly string[]])[] = [
      [{ from: "2023" }, ["attended:an-2023", "attended:taro-2023"]],
      [{ to: "2022" }, ["attended:an-2022", "attended:taro-2022"]],
      [{ types: ["SIGNED"] }, []],
    ];
    for (const [filter, expected] of filters) {
      const part = await reader.subgraph([AN, "official:taro", "meeting:talks-2022", "meeting:talks-2023"], { ...REPORTED, ...filter });
      expect([part.relations.map(({ id }) => id), part.omitted]).toEqual([expected, 0]);
    }
    expect(answer.nodes.map(({ id }) => id)).toEqual([AN, "official:taro", "meeting:talks-2022", "meeting:talks-2023"]);
  });

  it("gives evidence by relation, by entity and by document", async () => {
    const of = await reader.evidenceOf(["attended:an-2022", "no:such"]);
    expect(of.get("attended:an-2022")?.map(({ id }) => id)).toEqual(["e:attended:an-2022", "e:second"]);
    expect(of.get("no:such")).toEqual([]);
    const about = (await reader.evidenceAbout([AN], { first: 3 })).get(AN);
    expect(about).toMatchObject({ totalCount: 7, hasNextPage: true });
    const rest = (await reader.evidenceAbout([AN], { first: 10, after: about?.items.at(-1)?.cursor })).get(AN);
    const all = [...(about?.items ?? []), ...(rest?.items ?? [])].map(({ item }) => `${item.document} ${item.start} ${item.id}`);
    expect(all).toHaveLength(7);
    expect(all).toEqual([...all].sort());
    const inside = await reader.evidenceIn(["document:second", "document:first"]);
    expect(inside.get("document:second")?.map(({ id }) => id)).toEqual(["e:second"]);
    expect(inside.get("document:first")).toHaveLength(TALKS.relations.length);
  });

  it("gives the relations that a document states, mentions apart", async () => {
    const stated = await reader.statedRelations(["document:second", "document:first"], ["ACCEPTED"], { first: 4 });
    expect(stated.get("document:second")?.items.map(({ item }) => item.id)).toEqual(["attended:an-2022"]);
    expect(stated.get("document:first")).toMatchObject({ totalCount: TALKS.relations.length - 3, hasNextPage: true });
    expect(stated.get("document:first")?.items.map(({ item }) => item.id)).toEqual([
      "office:taro",
      "attended:an-2023",
      "attended:binh-2023",
      "attended:taro-2023",
    ]);
  });

  it("sees figures of one thing and one period that say otherwise", async () => {
    const disputes = await reader.disputingFigures(["figure:fta-15", "figure:fta-2010", "figure:fta-jp"]);
    expect(Object.fromEntries(disputes)).toEqual({ "figure:fta-15": ["figure:fta-16"], "figure:fta-2010": [], "figure:fta-jp": [] });
  });

  it("sums up what it holds, reference data apart", async () => {
    const documented = TALKS.relations.filter(({ type, status }) => type !== "MENTIONS" && status === "ACCEPTED");
    expect(await reader.summary()).toMatchObject({
      entities: TALKS.entities.length - 1,
      referenceEntities: 0,
      relations: documented.length,
      referenceRelations: 0,
      documents: 2,
      evidence: documented.length + 1,
      undatedRelations: documented.filter(({ start, end, observed }) => start === undefined && end === undefined && observed.length === 0)
        .length,
      first: "2021",
      last: "2023",
      engine: contract.name,
      homeCountry: DATASET.homeCountry,
    });
    expect(await reader.dataVersion()).toMatch(/^[1-9]\d*-[0-9a-f]{8}$/);
    const counts = await reader.ontologyCounts();
    expect(counts.kinds.get("OFFICIAL")).toEqual({ count: 4, referenceOnly: 0 });
    expect([counts.types.get("CONCERNS"), counts.types.get("MENTIONS"), counts.types.get("HOSTED")]).toEqual([5, 2, undefined]);
  });
});
