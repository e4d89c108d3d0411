import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { TALKS } from "./exampleRecords.ts";
import { openTestApi, openTestStore, type TestApi, type TestStore } from "./testApi.ts";

let held: TestStore;
let api: TestApi;

beforeAll(async () => {
  held = await openTestStore(TALKS);
  api = await openTestApi(held.store);
});

afterAll(async () => {
  await api.close();
  await held.close();
});

async function answer(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const { data, errors } = await api.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
}

describe("entities", () => {
  it("answers by id, with the name in two languages and what tells namesakes apart", async () => {
    const query = `{ entity(id: "province:vn-54") { __typename id kind name label labelVi: label(language: VI) aliases referenceOnly ... on Province { code gsoCode validTo successors { id predecessors { id } } } } }`;
    expect(await answer(query)).toEqual({
      entity: {
        __typename: "Province",
        id: "province:vn-54",
        kind: "PROVINCE",
        name: "Bắc Giang",
        label: "Bắc Giang (to 2025)",
        labelVi: "Bắc Giang (đến 2025)",
        aliases: ["Bac Giang"],
        referenceOnly: false,
        code: "VN-54",
        gsoCode: "24",
        validTo: "2025-06-30",
        successors: [{ id: "province:vn-56-2025", predecessors: [{ id: "province:vn-54" }] }],
      },
    });
  });

  it("keeps the order asked and answers null for what does not exist", async () => {
    const query = `{ entities(ids: ["country:jp", "country:xx", "nonsense", "country:vn"]) { id name(language: VI) } entity(id: "country:xx") { id } relation(id: "none") { id } document(id: "country:jp") { id } }`;
    expect(await answer(query)).toEqual({
      entities: [{ id: "country:jp", name: "Nhật Bản" }, null, null, { id: "country:vn", name: "Việt Nam" }],
      entity: null,
      relation: null,
      document: null,
    });
  });

  it("pages through relations in a total order", async () => {
    const query = `query ($after: String) { entity(id: "meeting:talks") { relations(first: 4, after: $after) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } } }`;
    interface Paged {
      entity: {
        relations: { totalCount: number; edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
    }
    const first = ((await answer(query)) as Paged).entity.relations;
    const second = ((await answer(query, { after: first.pageInfo.endCursor })) as Paged).entity.relations;
    const ids = [...first.edges, ...second.edges].map(({ node }) => node.id);
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([7, true, false]);
    expect(ids).toEqual([
      "agreed-at:1",
      "attended:aoki",
      "attended:chair",
      "attended:tanaka",
      "held-in:1",
      "hosted:committee",
      "part-of:talks",
    ]);
  });

  it("counts neighbours and relations that sources report, and leaves plans out unless asked for", async () => {
    const query = `{ entity(id: "province:vn-54") { degree reported: relations(types: ["EXPORTS_TO"]) { totalCount } planned: relations(types: ["EXPORTS_TO"], modalities: [PLANNED]) { totalCount } neighbourCounts(modalities: [PLANNED]) { type direction kind count } } }`;
    expect(await answer(query)).toEqual({
      entity: {
        degree: 5,
        reported: { totalCount: 0 },
        planned: { totalCount: 1 },
        neighbourCounts: [{ type: "EXPORTS_TO", direction: "OUT", kind: "COUNTRY", count: 1 }],
      },
    });
  });
});

describe("events", () => {
  it("lists who took part by role, then name, on whose behalf", async () => {
    const query = `{ entity(id: "meeting:talks") { ... on Event { start dateBasis isSet count participantCount location { id } partOf { id ... on Visit { destinations { id } } } agreements { id } participants { role entity { id } onBehalfOf { id } relation { id } } } } }`;
    expect(await answer(query)).toEqual({
      entity: {
        start: "2023-11-02",
        dateBasis: "STATED",
        isSet: false,
        count: null,
        participantCount: 4,
        location: { id: "locality:hanoi" },
        partOf: { id: "visit:tanaka-2023", destinations: [{ id: "country:vn" }] },
        agreements: [{ id: "agreement:lychees" }],
        participants: [
          {
            role: "host",
            entity: { id: "organization:committee" },
            onBehalfOf: { id: "province:vn-54" },
            relation: { id: "hosted:committee" },
          },
          {
            role: "chair",
            entity: { id: "official:le-thi-example" },
            onBehalfOf: { id: "province:vn-54" },
            relation: { id: "attended:chair" },
          },
          { role: "attendee", entity: { id: "official:aoki" }, onBehalfOf: { id: "country:jp" }, relation: { id: "attended:aoki" } },
          { role: "attendee", entity: { id: "official:tanaka" }, onBehalfOf: { id: "country:jp" }, relation: { id: "attended:tanaka" } },
        ],
      },
    });
  });

  it("pairs people of different sides who met, and never two of one side", async () => {
    const query = `{ whoMetWhom(participant: "official:tanaka") { totalCount edges { node { grade count first a { id } b { id } events { id } } } } }`;
    expect(await answer(query)).toEqual({
      whoMetWhom: {
        totalCount: 1,
        edges: [
          {
            node: {
              grade: "MET",
              count: 1,
              first: "2023-11-02",
              a: { id: "official:tanaka" },
              b: { id: "official:le-thi-example" },
              events: [{ id: "meeting:talks" }],
            },
          },
        ],
      },
    });
  });
});

describe("offices", () => {
  it("are certain within a stated interval and on the day of an observation, and uncertain near one", async () => {
    const query = `query ($at: PartialDate) { chair: entity(id: "official:le-thi-example") { ... on Official { offices(at: $at) { title of { id } start certain } } } tanaka: entity(id: "official:tanaka") { ... on Official { offices(at: $at) { title observed certain } } } }`;
    const chair = { title: "Chair", of: { id: "organization:committee" }, start: "2021" };
    const ambassador = { title: "Ambassador", observed: ["2023-11-03"] };
    expect(await answer(query, { at: "2023-11-03" })).toEqual({
      chair: { offices: [{ ...chair, certain: true }] },
      tanaka: { offices: [{ ...ambassador, certain: true }] },
    });
    expect(await answer(query, { at: "2024" })).toEqual({
      chair: { offices: [{ ...chair, certain: true }] },
      tanaka: { offices: [{ ...ambassador, certain: false }] },
    });
    expect(await answer(query, { at: "2020" })).toEqual({
      chair: { offices: [] },
      tanaka: { offices: [{ ...ambassador, certain: false }] },
    });
    expect(await answer(query, { at: "2021" })).toMatchObject({ chair: { offices: [{ certain: false }] } });
    expect(await answer(query)).toEqual({
      chair: { offices: [{ ...chair, certain: true }] },
      tanaka: { offices: [{ ...ambassador, certain: false }] },
    });
  });

  it("name the person through their relation, seen from the organisation", async () => {
    const query = `{ entity(id: "organization:committee") { ... on Organization { officers(at: "2023") { title certain relation { source { id } } } } } }`;
    expect(await answer(query)).toEqual({
      entity: { officers: [{ title: "Chair", certain: true, relation: { source: { id: "official:le-thi-example" } } }] },
    });
  });
});

describe("agreements, figures and documents", () => {
  it("answers parties, signatories, event and the day of signing", async () => {
    const query = `{ entity(id: "agreement:lychees") { ... on Agreement { stage isSet signed parties { id } signatories { id } event { id } } } }`;
    expect(await answer(query)).toEqual({
      entity: {
        stage: "SIGNED",
        isSet: false,
        signed: "2023-11-02",
        parties: [{ id: "province:vn-54" }, { id: "country:jp" }],
        signatories: [{ id: "official:tanaka" }],
        event: { id: "meeting:talks" },
      },
    });
  });

  it("sets contradicting figures side by side", async () => {
    const query = `{ entity(id: "figure:trade-15") { ... on Figure { measure value currency unit change also { value currency } concerns { id } disputedBy { id value } } } }`;
    expect(await answer(query)).toEqual({
      entity: {
        measure: "trade",
        value: 15_000_000,
        currency: "USD",
        unit: null,
        change: null,
        also: [{ value: 360_000_000_000, currency: "VND" }],
        concerns: [{ id: "province:vn-54" }, { id: "country:jp" }],
        disputedBy: [{ id: "figure:trade-16", value: 16_000_000 }],
      },
    });
  });

  it("gives a document by sentences, each with what it states", async () => {
    const query = `{ document(id: "document:talks") { title text textIs publisher url published language statedRelations(first: 1) { totalCount } sentences(first: 2, after: 1) { text start end relations { id } } } }`;
    const { document } = (await answer(query)) as {
      document: { text: string; sentences: { text: string; start: number; end: number; relations: { id: string }[] }[] };
    };
    expect(document).toMatchObject({
      title: "Talks on lychees",
      textIs: "DIGEST",
      publisher: "Daily",
      published: "2023-11-03",
      language: "EN",
    });
    for (const { text, start, end } of document.sentences) expect(document.text.slice(start, end)).toBe(text);
    expect(document.sentences.map(({ relations }) => relations.map(({ id }) => id))).toEqual([
      ["agreed-at:1", "party-to:bg", "party-to:jp", "signed:tanaka"],
      ["exports-to:plan"],
    ]);
  });
});
