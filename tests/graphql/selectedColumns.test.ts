import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { GraphReader } from "../../server/store/graphStore.ts";
import { TALKS } from "./exampleRecords.ts";
import { openTestApi, openTestStore, type TestApi, type TestStore } from "./testApi.ts";

const ENTITY = "__typename id kind name vi: name(language: VI) label labelVi: label(language: VI) aliases summary referenceOnly degree";
const COUNTS = "neighbourCounts { type direction kind count } neighbourTotal(kinds: [MEETING, COUNTRY])";
const RELATION =
  "__typename id type label(language: VI) inverseLabel role start end dateBasis observed modality status confidence source { id name } target { id label }";
const ALL = "modalities: [ASSERTED, ONGOING, IMPLIED, ESTIMATED, EXPECTED, PLANNED, INTENDED, HOPED, REQUESTED, CANCELLED, DENIED]";

/** Questions of which only some columns are read, and the statements that they take. */
const PARTLY: Readonly<Record<string, readonly [query: string, statements: number]>> = {
  "an entity with its relations": [
    `{ entity(id: "official:tanaka") { ${ENTITY} ${COUNTS} relations(${ALL}, first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${RELATION} } } } } }`,
    1,
  ],
  "one column of an entity and of its relations": [
    `{ entity(id: "meeting:talks") { name relations { edges { node { role target { name } } } } } }`,
    1,
  ],
  "an entity by fragments": [
    `query { entity(id: "province:vn-54") { ...E } } fragment E on Entity { ... on Province { label } relations(first: 2) { edges { node { ...R } } } } fragment R on Relation { start source { summary } }`,
    2,
  ],
  neighbours: [
    `{ neighbourhood(ids: ["official:tanaka", "country:jp"]) { nodes { ${ENTITY} ${COUNTS} } relations { ${RELATION} } omitted } }`,
    1,
  ],
  "a subgraph": [
    `{ subgraph(ids: ["official:tanaka", "meeting:talks", "country:jp", "province:vn-54"], ${ALL}) { nodes { label } relations { ${RELATION} } omitted } }`,
    1,
  ],
  "a search": [`{ search(text: "tanaka") { matched score entity { id label } } }`, 1],
  "a path": [
    `{ paths(from: ["official:tanaka"], to: ["official:le-thi-example"]) { length weakHops boundMet nodes { name } relations { id start } } }`,
    1,
  ],
};
/** Questions with a field that is made of what no selection tells. */
const WHOLLY = [
  `{ entity(id: "province:vn-54") { name ... on Province { code validTo successors { name } } relations { edges { node { role } } } } }`,
  `{ entity(id: "official:tanaka") { relations { edges { node { qualifiers { name text entity { id } } onBehalf: role evidence { sentence } } } } } }`,
  `{ search(text: "lychees") { entity { id ... on Document { publisher published } evidence { totalCount } } } }`,
];

/** The store as if every answer showed all columns. */
function withAllColumns(store: GraphReader): GraphReader {
  return { ...store, inScope: (scope, work) => store.inScope({ ...scope, columns: undefined }, work) };
}

describe("reading only what an operation shows", () => {
  let held: TestStore;
  let api: TestApi;
  let whole: TestApi;
  beforeAll(async () => {
    held = await openTestStore(TALKS);
    await held.store.warmUp();
    api = await openTestApi(held.store);
    whole = await openTestApi(withAllColumns(held.store));
  });
  afterAll(async () => {
    await Promise.all([api.close(), whole.close()]);
    await held.close();
  });

  it.each(Object.entries(PARTLY))("answers as if all were read, and in so few statements: %s", async (_, [query, statements]) => {
    const [partly, wholly] = [await api.ask(query), await whole.ask(query)];
    expect(partly).toEqual({ ...wholly, errors: [], statements });
    expect(partly.data).not.toBeNull();
  });

  it.each(WHOLLY)("answers as if all were read: %s", async (query) => {
    const [partly, wholly] = [await api.ask(query), await whole.ask(query)];
    expect(partly).toEqual({ ...wholly, errors: [] });
  });

  it("says nothing of an entity that is not there, and what is wrong with a page at the page", async () => {
    expect((await api.ask(`{ entity(id: "official:nobody") { name relations { totalCount } } }`)).data).toEqual({ entity: null });
    const { errors } = await api.ask(`{ entity(id: "official:tanaka") { name relations(first: 1000) { totalCount } } }`);
    expect(errors).toMatchObject([{ path: ["entity", "relations"], extensions: { code: "LIMIT_EXCEEDED" } }]);
  });
});
