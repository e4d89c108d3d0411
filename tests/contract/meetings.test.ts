import { afterAll, beforeAll, expect, it } from "@jest/globals";

import type { EntityId } from "../../domain/ids.ts";
import { EVENT_KINDS } from "../../domain/kinds.ts";
import { REPORTED_MODALITIES } from "../../domain/modality.ts";
import type { RelationRecord } from "../../domain/records.ts";
import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import type { GraphReader, MeetingRequest } from "../../server/store/graphStore.ts";
import { createGraphReader } from "../../server/store/reader/createGraphReader.ts";
import { createGraphWriter } from "../../server/store/write/createGraphWriter.ts";
import { describeEngines } from "./describeEngines.ts";
import { DATASET, entity, relation } from "./exampleDataset.ts";
import { TALKS } from "./talksDataset.ts";

const REQUEST: MeetingRequest = {
  level: "PERSON",
  grades: ["MET"],
  eventKinds: EVENT_KINDS,
  undated: true,
  modalities: REPORTED_MODALITIES,
  statuses: ["ACCEPTED"],
  first: 25,
};

describeEngines("meetings", (contract) => {
  let engine: CypherEngine;
  let reader: GraphReader;
  beforeAll(async () => {
    engine = await contract.open();
    await createGraphWriter(engine).load(TALKS, DATASET);
    reader = createGraphReader(engine);
  });
  afterAll(() => engine.close());

  const ask = async (request: Partial<MeetingRequest>): Promise<readonly string[]> =>
    (await reader.meetingPairs({ ...REQUEST, ...request })).items.map(({ item }) => `${item.a} ${item.b} ${item.grade} ${item.count}`);

  it("finds who met whom, nobody at a counted set, nobody of one side", async () => {
    expect(await ask({})).toEqual(["official:an official:taro MET 3", "official:binh official:taro MET 1"]);
    expect(await ask({ grades: ["SAME_DELEGATION", "SAME_EVENT"] })).toEqual(["official:an official:binh SAME_DELEGATION 1"]);
  });

  it("puts the participant first, newest last meeting on top, and gives the events newest first", async () => {
    expect(await ask({ participant: "official:taro" })).toEqual(["official:taro official:an MET 3", "official:taro official:binh MET 1"]);
    const page = await reader.meetingPairs({ ...REQUEST, participant: "official:taro", other: "official:an" });
    expect(page.items.map(({ item }) => item)).toEqual([
      {
        a: "official:taro",
        b: "official:an",
        grade: "MET",
        count: 3,
        first: "2022-05-04",
        last: "2023",
        events: ["meeting:talks-2023", "meeting:talks-2022", "meeting:talks-undated"],
        persons: [],
      },
    ]);
  });

  it("counts people for the organisation and the territory of their office on that day", async () => {
    expect(await ask({ level: "ORGANIZATION" })).toEqual(["organization:embassy-jp organization:mofa-vn MET 3"]);
    expect(await ask({ level: "TERRITORY" })).toEqual(["country:jp country:vn MET 3", "country:jp province:vn-hn MET 1"]);
    const page = await reader.meetingPairs({ ...REQUEST, level: "TERRITORY", participant: "province:vn-hn" });
    expect(page.items.map(({ item }) => [item.b, item.persons])).toEqual([["country:jp", ["official:binh", "official:taro"]]]);
  });

  it("keeps to the range, the kinds and the modalities asked for", async () => {
    expect(await ask({ from: "2022-06" })).toEqual(["official:an official:taro MET 2", "official:binh official:taro MET 1"]);
    expect(await ask({ from: "2022-06", undated: false })).toEqual([
      "official:an official:taro MET 1",
      "official:binh official:taro MET 1",
    ]);
    expect(await ask({ eventKinds: ["VISIT"] })).toEqual([]);
    expect(
      await ask({ participant: "official:taro", other: "official:binh", grades: ["SAME_EVENT"], modalities: ["ASSERTED", "PLANNED"] }),
    ).toEqual(["official:taro official:binh SAME_EVENT 1"]);
  });

  it("pages without gap or repetition", async () => {
    const all = await ask({ level: "TERRITORY" });
    const first = await reader.meetingPairs({ ...REQUEST, level: "TERRITORY", first: 1 });
    expect(first).toMatchObject({ hasNextPage: true, totalCount: 2 });
    const second = await reader.meetingPairs({ ...REQUEST, level: "TERRITORY", first: 1, after: first.items[0]?.cursor });
    expect([...first.items, ...second.items].map(({ item }) => `${item.a} ${item.b} ${item.grade} ${item.count}`)).toEqual(all);
    expect(second.hasNextPage).toBe(false);
  });
});

describeEngines("meetings by signature", (contract) => {
  let engine: CypherEngine;
  beforeAll(async () => {
    engine = await contract.open();
    const signed = (actor: EntityId, agreement: EntityId, role: "signatory" | "witness" = "signatory"): RelationRecord =>
      relation(`signed:${actor}-${agreement}`, actor, agreement, { type: "SIGNED", role });
    const agreedAt = (agreement: EntityId): RelationRecord =>
      relation(`agreed:${agreement}`, agreement, "conference:fair", { type: "AGREED_AT" });
    await createGraphWriter(engine).load(
      {
        entities: [
          ...TALKS.entities,
          entity("conference:fair", "Fair"),
          entity("agreement:pact", "Pact"),
          entity("agreement:sixteen", "Sixteen memoranda", { details: { isSet: true, count: 16 } }),
          entity("official:witness", "Witness"),
        ],
        relations: [
          ...TALKS.relations,
          ...(["agreement:pact", "agreement:sixteen"] as const).map(agreedAt),
          signed("official:an", "agreement:pact"),
          signed("official:taro", "agreement:pact"),
          signed("official:witness", "agreement:pact", "witness"),
          signed("official:binh", "agreement:sixteen"),
          signed("official:taro", "agreement:sixteen"),
        ],
        evidence: TALKS.evidence,
      },
      DATASET,
    );
  });
  afterAll(() => engine.close());

  it("takes signatories of one agreement at a conference for people who met, witnesses for people at the same event, and no one at a counted set", async () => {
    const reader = createGraphReader(engine);
    const page = await reader.meetingPairs({ ...REQUEST, eventKinds: ["CONFERENCE"], grades: ["MET", "SAME_EVENT"] });
    expect(page.items.map(({ item }) => `${item.a} ${item.b} ${item.grade}`)).toEqual([
      "official:an official:taro MET",
      "official:an official:witness SAME_EVENT",
      "official:taro official:witness SAME_EVENT",
    ]);
  });
});
