import { afterEach, beforeEach, expect, it } from "@jest/globals";

import type { DatasetRecords } from "../../domain/records.ts";
import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import { runStatement } from "../../server/store/cypherLibrary.ts";
import type { GraphWriter } from "../../server/store/graphStore.ts";
import { toEntityRecord, toEvidenceRecord, toRelationRecord, type Properties } from "../../server/store/recordRows.ts";
import { createGraphWriter } from "../../server/store/write/createGraphWriter.ts";
import { readCounter } from "../../server/store/write/loadRun.ts";
import { describeEngines } from "./describeEngines.ts";
import { crowd, DATASET, entity, evidence, EXAMPLE, OTHER_DATASET, relation } from "./exampleDataset.ts";

async function readAll(engine: CypherEngine, { entities, relations }: DatasetRecords): Promise<DatasetRecords> {
  const ids = entities.map(({ id }) => id);
  const records = async (name: string, of: readonly string[]): Promise<readonly Properties[]> =>
    (await runStatement(engine, name, { ids: of })).map(({ record }) => record as Properties);
  const sorted = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
    [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    entities: sorted((await records("entity-records", ids)).map(toEntityRecord)),
    relations: sorted((await records("relation-records", ids)).map(toRelationRecord)),
    evidence: sorted(
      (
        await records(
          "evidence-records",
          relations.map(({ id }) => id),
        )
      ).map(toEvidenceRecord),
    ),
  };
}

async function derivedOf(engine: CypherEngine, id: string): Promise<unknown> {
  const [row] = await engine.run(
    "MATCH (n:Entity {id: $id}) RETURN n.referenceOnly AS referenceOnly, n.factCount AS factCount, n.status AS status, n.hub AS hub",
    { id },
  );
  return row;
}

async function standingOf(engine: CypherEngine, id: string): Promise<unknown> {
  const [row] = await engine.run(
    "MATCH (e:Evidence {relationId: $id}) WITH e LIMIT 1 MATCH (a:Entity {id: e.source})-[r]->(b:Entity {id: e.target}) WHERE r.id = $id RETURN r.modality AS modality, r.attributedTo AS attributedTo, r.status AS status, r.confidence AS confidence, r.datasets AS datasets",
    { id },
  );
  return row;
}

const sortById = (records: DatasetRecords): DatasetRecords => ({
  entities: [...records.entities].sort((a, b) => (a.id < b.id ? -1 : 1)),
  relations: [...records.relations].sort((a, b) => (a.id < b.id ? -1 : 1)),
  evidence: [...records.evidence].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

describeEngines("load", (contract) => {
  let engine: CypherEngine;
  let writer: GraphWriter;
  beforeEach(async () => {
    engine = await contract.open();
    writer = createGraphWriter(engine);
  });
  afterEach(() => engine.close());

  it("stores every field of every record and gives it back unchanged", async () => {
    const report = await writer.load(EXAMPLE, DATASET);
    expect(report).toMatchObject({ created: 11, changed: 0, removed: 0, unchanged: 0, entities: 7, relations: 4 });
    expect(await readAll(engine, EXAMPLE)).toEqual(sortById(EXAMPLE));
    expect(report.checksum).toBe(await writer.checksum());
  });

  it("writes nothing when the same dataset comes again", async () => {
    const first = await writer.load(EXAMPLE, DATASET);
    const counter = await readCounter(engine);
    const second = await writer.load(EXAMPLE, DATASET);
    expect(second).toEqual({ ...first, created: 0, changed: 0, removed: 0, unchanged: 11 });
    expect(await readCounter(engine)).toBe(counter);
  });

  it("gives the same checksum whatever the order of the records and the size of the batches", async () => {
    const backwards = {
      entities: [...EXAMPLE.entities].reverse(),
      relations: [...EXAMPLE.relations].reverse(),
      evidence: [...EXAMPLE.evidence].reverse(),
    };
    const { checksum } = await writer.load(backwards, DATASET, { batchSize: 2 });
    await engine.close();
    engine = await contract.open();
    expect((await createGraphWriter(engine).load(EXAMPLE, DATASET)).checksum).toBe(checksum);
  });

  it("writes only what differs, removes values that a record no longer holds, and raises the counter", async () => {
    await writer.load(EXAMPLE, DATASET);
    const counter = await readCounter(engine);
    const changed = {
      ...EXAMPLE,
      entities: EXAMPLE.entities.map((record) => (record.id === "meeting:example-talks" ? entity(record.id, "Talks, renamed") : record)),
    };
    expect(await writer.load(changed, DATASET)).toMatchObject({ created: 0, changed: 1, removed: 0, unchanged: 10 });
    expect((await readAll(engine, changed)).entities).toContainEqual(entity("meeting:example-talks", "Talks, renamed"));
    expect(await readCounter(engine)).toBeGreaterThan(counter);
  });

  it("computes what the relations of an entity add up to", async () => {
    await writer.load(EXAMPLE, DATASET);
    expect(await derivedOf(engine, "country:vn")).toEqual({ referenceOnly: true, factCount: 0, status: "ACCEPTED", hub: true });
    expect(await derivedOf(engine, "country:in")).toEqual({ referenceOnly: false, factCount: 2, status: "ACCEPTED", hub: false });
    expect(await derivedOf(engine, "topic:lychee")).toEqual({ referenceOnly: false, factCount: 0, status: "ACCEPTED", hub: true });
  });

  it("retires what the dataset no longer states, and keeps it out of the answers", async () => {
    const { checksum } = await writer.load(EXAMPLE, DATASET);
    const fewer = {
      entities: EXAMPLE.entities.filter(({ id }) => id !== "official:le-thi-example"),
      relations: EXAMPLE.relations.filter(({ id }) => id !== "attended:1"),
      evidence: EXAMPLE.evidence.filter(({ id }) => id !== "e1"),
    };
    expect(await writer.load(fewer, DATASET)).toMatchObject({ created: 0, changed: 0, removed: 2, entities: 6, relations: 3 });
    expect(await derivedOf(engine, "meeting:example-talks")).toMatchObject({ factCount: 1 });
    expect(await engine.run("MATCH (t:Retired) RETURN t.id AS id, t.what AS what ORDER BY id", {})).toEqual([
      { id: "attended:1", what: "relation" },
      { id: "e1", what: "evidence" },
      { id: "official:le-thi-example", what: "entity" },
    ]);
    expect((await writer.load(EXAMPLE, DATASET)).checksum).toBe(checksum);
  });

  it("retires nothing for rows that were rejected", async () => {
    const { checksum } = await writer.load(EXAMPLE, DATASET);
    const fewer = {
      entities: EXAMPLE.entities.filter(({ id }) => id !== "official:le-thi-example"),
      relations: EXAMPLE.relations.filter(({ id }) => id !== "attended:1"),
      evidence: EXAMPLE.evidence.filter(({ id }) => id !== "e1"),
    };
    const report = await writer.load(fewer, { ...DATASET, rejectedIds: ["official:le-thi-example"] });
    expect(report).toMatchObject({ removed: 0, checksum });
  });

  it("unites the evidence of two datasets, and parts them again when one leaves", async () => {
    await writer.load(EXAMPLE, DATASET);
    const documents = [entity("document:second", "A second text", { details: { text: "India came.", textIs: "DIGEST" } })];
    const other: DatasetRecords = {
      entities: [...EXAMPLE.entities.filter(({ id }) => id === "province:vn-54" || id === "country:in"), ...documents],
      relations: [relation("exports-to:1", "province:vn-54", "country:in", { type: "EXPORTS_TO", confidence: 0.9 })],
      evidence: [evidence("e9", "exports-to:1", { document: "document:second", confidence: 0.9, sentence: "India came.", end: 11 })],
    };
    expect(await writer.load(other, OTHER_DATASET)).toMatchObject({ created: 1, changed: 3, removed: 0, unchanged: 0 });
    expect(await standingOf(engine, "exports-to:1")).toEqual({
      modality: "ASSERTED",
      attributedTo: null,
      status: "ACCEPTED",
      confidence: 0.9,
      datasets: ["example", "other"],
    });
    expect(await writer.load(EXAMPLE, DATASET)).toMatchObject({ created: 0, changed: 0, removed: 0 });
    expect(await writer.load({ entities: [], relations: [], evidence: [] }, OTHER_DATASET)).toMatchObject({
      created: 0,
      changed: 3,
      removed: 1,
    });
    expect(await standingOf(engine, "exports-to:1")).toEqual({
      modality: "PLANNED",
      attributedTo: "official:le-thi-example",
      status: "ACCEPTED",
      confidence: null,
      datasets: ["example"],
    });
  });

  it("takes the standing of a shared relation from the evidence as it is now, not as it was", async () => {
    await writer.load(EXAMPLE, DATASET);
    const other: DatasetRecords = {
      entities: [entity("document:second", "A second text", { details: { text: "India came.", textIs: "DIGEST" } })],
      relations: [relation("exports-to:1", "province:vn-54", "country:in", { type: "EXPORTS_TO", modality: "HOPED" })],
      evidence: [evidence("e9", "exports-to:1", { document: "document:second", modality: "HOPED", sentence: "India came.", end: 11 })],
    };
    await writer.load(other, OTHER_DATASET);
    expect(await standingOf(engine, "exports-to:1")).toMatchObject({ modality: "PLANNED" });
    const denied = {
      ...EXAMPLE,
      evidence: EXAMPLE.evidence.map((item) => (item.id === "e3" ? { ...item, modality: "DENIED" as const } : item)),
    };
    expect(await writer.load(denied, DATASET)).toMatchObject({ created: 0, changed: 1, removed: 0 });
    expect(await standingOf(engine, "exports-to:1")).toMatchObject({ modality: "HOPED" });
  });

  it("keeps an entity that its dataset dropped while a relation of another dataset needs it", async () => {
    await writer.load(EXAMPLE, DATASET);
    const other: DatasetRecords = {
      entities: [entity("document:second", "A second text", { details: { text: "India came.", textIs: "DIGEST" } })],
      relations: [relation("partner:9", "province:vn-54", "country:in", { type: "PARTNER_OF" })],
      evidence: [evidence("e9", "partner:9", { document: "document:second", sentence: "India came.", end: 11 })],
    };
    await writer.load(other, OTHER_DATASET);
    const fewer = {
      entities: EXAMPLE.entities.filter(({ id }) => id !== "province:vn-54"),
      relations: EXAMPLE.relations.filter(({ id }) => id !== "exports-to:1"),
      evidence: EXAMPLE.evidence.filter(({ id }) => id !== "e3"),
    };
    expect(await writer.load(fewer, DATASET)).toMatchObject({ removed: 1 });
    expect(await derivedOf(engine, "province:vn-54")).toMatchObject({ factCount: 1 });
    expect(await writer.load(fewer, DATASET)).toMatchObject({ created: 0, changed: 0, removed: 0 });
    await writer.load({ entities: [], relations: [], evidence: [] }, OTHER_DATASET);
    expect(await writer.load(fewer, DATASET)).toMatchObject({ removed: 1 });
    expect(await derivedOf(engine, "province:vn-54")).toBeUndefined();
  });

  it("refuses a relation whose end nobody declares, and says which", async () => {
    const broken = { ...EXAMPLE, relations: [...EXAMPLE.relations, relation("attended:9", "official:nobody", "meeting:example-talks")] };
    await expect(writer.load(broken, DATASET)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining("official:nobody"),
    });
    expect(await readCounter(engine)).toBe(0);
  });

  it("lets two loads of one process wait for each other", async () => {
    const [first, second] = await Promise.all([writer.load(EXAMPLE, DATASET), writer.load(EXAMPLE, DATASET)]);
    expect([first.created, second.created]).toEqual([11, 0]);
  });

  it("stops between batches when it is cancelled, keeps the finished ones and goes on the next time", async () => {
    const cancel = new AbortController();
    const cancelled = writer.load(crowd(50), DATASET, {
      batchSize: 10,
      signal: cancel.signal,
      onProgress: ({ done }) => {
        if (done >= 30) cancel.abort();
      },
    });
    await expect(cancelled).rejects.toMatchObject({ code: "TIMEOUT" });
    const report = await writer.load(crowd(50), DATASET);
    expect(report.created).toBeLessThan(111);
    expect(report.checksum).toBe(await writer.checksum());
    expect((await writer.load(crowd(50), DATASET)).unchanged).toBe(111);
  });
});
