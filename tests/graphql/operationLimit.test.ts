import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { crowd } from "../contract/exampleDataset.ts";
import { openTestApi, openTestStore, type TestApi, type TestStore } from "./testApi.ts";

let held: TestStore;
let api: TestApi;

beforeAll(async () => {
  held = await openTestStore(crowd(60));
  api = await openTestApi(held.store);
});

afterAll(async () => {
  await api.close();
  await held.close();
});

const RELATIONS = `relations(first: 20) { totalCount edges { node { label evidence { sentence document { name } } target { name degree } } } }`;
const LIST = `query ($first: Int) { list(first: $first) { totalCount edges { node { id ${RELATIONS} } } } }`;
/** Questions whose answers grow with \`$first\`. */
const GROWING: Readonly<Record<string, string>> = {
  list: LIST,
  search: `query ($first: Int) { search(text: "person", first: $first) { entity { name ${RELATIONS} } } }`,
  neighbourhood: `query ($first: Int) { neighbourhood(ids: ["meeting:example-talks"], first: $first) { nodes { name degree } relations { label source { name } evidence { sentence } } } }`,
  whoMetWhom: `query ($first: Int) { whoMetWhom(first: $first, grades: [SAME_EVENT]) { totalCount edges { node { a { name degree } b { name } events { name } } } } }`,
};

describe("an operation", () => {
  it("past its time is answered TIMEOUT, with the limit and how to stay within it", async () => {
    const hasty = await openTestApi(held.store, { timeoutMs: 1 });
    const { data, errors } = await hasty.ask(LIST, { first: 100 });
    await hasty.close();
    expect([data, errors]).toMatchObject([
      undefined,
      [{ message: expect.stringContaining("ask for smaller pages"), extensions: { code: "TIMEOUT", limit: 1 } }],
    ]);
    expect((await api.ask(LIST, { first: 100 })).errors).toEqual([]);
  });

  it.each(Object.keys(GROWING))("sends the engine as many statements for 60 items as for 3: %s", async (name) => {
    const query = GROWING[name] ?? "";
    await api.ask(query, { first: 3 });
    const few = await api.ask(query, { first: 3 });
    const many = await api.ask(query, { first: 60 });
    expect([few.errors, many.errors]).toEqual([[], []]);
    expect(JSON.stringify(many.data).length).toBeGreaterThan(JSON.stringify(few.data).length);
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeGreaterThan(0);
  });

  it("reads a subgraph of 60 entities in as many statements as one of 3", async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `official:person-${String(index).padStart(6, "0")}`);
    const query = `query ($ids: [ID!]!) { subgraph(ids: $ids) { nodes { name degree } relations { label evidence { sentence } } } }`;
    const few = await api.ask(query, { ids: ids.slice(0, 3) });
    const many = await api.ask(query, { ids });
    expect([few.errors, many.errors, many.statements]).toEqual([[], [], few.statements]);
  });
});
