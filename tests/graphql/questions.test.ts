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

describe("relations", () => {
  it("read as a verb in the form of their modality, with what the type adds and who said it", async () => {
    const query = `{ relation(id: "exports-to:plan") { type label inverseLabel source { id } target { id } qualifiers { name text number entity { id } } modality attributedTo { id } status dateBasis observed evidence { sentence start end document { id } attributedTo { id } } } }`;
    expect(await answer(query)).toEqual({
      relation: {
        type: "EXPORTS_TO",
        label: "plans to export to",
        inverseLabel: "planned: imports from",
        source: { id: "province:vn-54" },
        target: { id: "country:jp" },
        qualifiers: [{ name: "product", text: "lychee", number: null, entity: { id: "topic:lychee" } }],
        modality: "PLANNED",
        attributedTo: { id: "official:le-thi-example" },
        status: "ACCEPTED",
        dateBasis: "NONE",
        observed: [],
        evidence: [
          {
            sentence: "Bac Giang plans to export lychees to Japan.",
            start: 90,
            end: 133,
            document: { id: "document:talks" },
            attributedTo: { id: "official:le-thi-example" },
          },
        ],
      },
    });
  });

  it("count reprints of one agency as one source", async () => {
    expect(await answer(`{ relation(id: "attended:chair") { sourceCount evidence { document { id } } } }`)).toEqual({
      relation: { sourceCount: 1, evidence: [{ document: { id: "document:reprint" } }, { document: { id: "document:talks" } }] },
    });
  });
});

describe("questions about the graph", () => {
  it("finds by name, lists by name, and says what there is", async () => {
    const query = `{ search(text: "bac giang", first: 1) { matched entity { id } } list(kinds: [COUNTRY]) { edges { node { name } } } summary { engine documents homeCountry { id name } } ontology { kinds { kind label count } relationTypes { type strength roles: qualifiers count } } }`;
    const data = (await answer(query)) as { ontology: { kinds: unknown[]; relationTypes: unknown[] } };
    expect(data).toMatchObject({
      search: [{ entity: { id: "province:vn-54" } }],
      list: { edges: [{ node: { name: "Japan" } }, { node: { name: "Laos" } }, { node: { name: "Vietnam" } }] },
      summary: { engine: "embedded", documents: 2, homeCountry: { id: "country:vn", name: "Vietnam" } },
    });
    expect(data.ontology.kinds).toContainEqual({ kind: "COUNTRY", label: "Country or economy", count: 3 });
    expect(data.ontology.relationTypes).toContainEqual({
      type: "HOLDS_OFFICE",
      strength: "STRONG",
      roles: ["title", "accreditedTo"],
      count: 2,
    });
  });

  it("explains how two entities hang together, hop by hop", async () => {
    const query = `{ paths(from: ["official:le-thi-example"], to: ["agreement:lychees"], maxHops: 3, first: 1) { length weakHops nodes { id } relations { id } } }`;
    expect(await answer(query)).toEqual({
      paths: [
        {
          length: 2,
          weakHops: 0,
          nodes: [{ id: "official:le-thi-example" }, { id: "meeting:talks" }, { id: "agreement:lychees" }],
          relations: [{ id: "attended:chair" }, { id: "agreed-at:1" }],
        },
      ],
    });
  });

  it("keeps the order of time on a path where asked", async () => {
    const query = `query ($inTimeOrder: Boolean) { paths(from: ["agreement:lychees"], to: ["visit:tanaka-2023"], maxHops: 2, inTimeOrder: $inTimeOrder) { relations { id } } }`;
    const dated = { paths: [{ relations: [{ id: "agreed-at:1" }, { id: "part-of:talks" }] }] };
    expect(await answer(query, { inTimeOrder: true })).toEqual(dated);
    const undated = `query ($inTimeOrder: Boolean) { paths(from: ["agreement:lychees"], to: ["country:jp"], maxHops: 1, inTimeOrder: $inTimeOrder) { relations { id } } }`;
    expect(await answer(undated, { inTimeOrder: false })).toEqual({ paths: [{ relations: [{ id: "party-to:jp" }] }] });
    expect(await answer(undated, { inTimeOrder: true })).toEqual({ paths: [] });
  });

  it("tells the partners of an entity, and those of many in a matrix", async () => {
    const shared = ["agreement:lychees", "meeting:talks"];
    const query = `{ entity(id: "province:vn-54") { ... on Province { partners { totalCount edges { node { entity { name } weight byType { type count } first last facts } } } } }
      partnerMatrix(rollUp: true) { totalCount edges { node { row { id } cells { column { name } count facts } } } } }`;
    const byType = [
      { type: "AGREEMENT", count: 1 },
      { type: "MEETING", count: 1 },
    ];
    const partner = { entity: { name: "Japan" }, weight: 2, byType, first: "2023-11-02", last: "2023-11-02", facts: shared };
    expect(await answer(query)).toEqual({
      entity: { partners: { totalCount: 1, edges: [{ node: partner }] } },
      partnerMatrix: {
        totalCount: 1,
        edges: [{ node: { row: { id: "province:vn-56-2025" }, cells: [{ column: { name: "Japan" }, count: 2, facts: shared }] } }],
      },
    });
  });

  it("counts facts by time, coarser dates under their own period", async () => {
    expect(
      await answer(
        `{ timeline(by: MONTH, ids: ["official:le-thi-example", "meeting:talks"], types: ["HOLDS_OFFICE", "ATTENDED"]) { period count } }`,
      ),
    ).toEqual({
      timeline: [
        { period: "2021", count: 1 },
        { period: "2023-11", count: 3 },
      ],
    });
  });

  it("gives neighbours with their relations, and the relations among given entities", async () => {
    const query = `{ neighbourhood(ids: ["agreement:lychees"], types: ["PARTY_TO"]) { nodes { id } relations { id } omitted } subgraph(ids: ["official:tanaka", "meeting:talks", "country:jp"]) { relations { id } omitted } }`;
    expect(await answer(query)).toMatchObject({
      neighbourhood: { relations: [{ id: "party-to:bg" }, { id: "party-to:jp" }], omitted: 0 },
      subgraph: { relations: [{ id: "holds-office:tanaka" }, { id: "attended:tanaka" }], omitted: 0 },
    });
  });
});
