import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { crowd } from "../contract/exampleDataset.ts";
import { countCalls, openTestApi, openTestStore, type TestStore } from "./testApi.ts";

let held: TestStore;

beforeAll(async () => {
  held = await openTestStore(crowd(60));
});

afterAll(() => held.close());

const FIELDS = `id label degree neighbourTotal neighbourCounts { count }
  relations(first: 3) { totalCount edges { node { label sourceCount source { name } target { name ... on Event { participantCount location { id } participants(first: 2) { entity { name } onBehalfOf { name } } } }
    attributedTo { id } evidence { sentence document { name } } } } }
  evidence { totalCount edges { node { document { id } } } }
  ... on Official { offices { title of { id } } met { totalCount edges { node { b { id } events { id } } } } }`;

async function callsFor(first: number): Promise<ReadonlyMap<string, number>> {
  const { store, calls } = countCalls(held.store);
  const api = await openTestApi(store);
  const { data, errors } = await api.ask(
    `query ($first: Int) { list(kinds: [OFFICIAL], first: $first) { edges { node { ${FIELDS} } } } }`,
    { first },
  );
  await api.close();
  expect(errors).toEqual([]);
  expect((data as { list: { edges: unknown[] } }).list.edges).toHaveLength(first);
  return calls;
}

const PARTNERS = "partners { edges { node { entity { name } } } }";

async function partnerCallsFor(first: number): Promise<ReadonlyMap<string, number>> {
  const { store, calls } = countCalls(held.store);
  const api = await openTestApi(store);
  const { errors } = await api.ask(
    `query ($first: Int) { list(kinds: [COUNTRY, PROVINCE], first: $first) { edges { node { ... on Country { ${PARTNERS} } ... on Province { ${PARTNERS} } } } } }`,
    { first },
  );
  await api.close();
  expect(errors).toEqual([]);
  return calls;
}

describe("a list", () => {
  it("asks for the partners of all its items in one call", async () => {
    expect(Object.fromEntries(await partnerCallsFor(1))).toMatchObject({ list: 1, partnersOf: 1 });
    expect(Object.fromEntries(await partnerCallsFor(3))).toMatchObject({ list: 1, partnersOf: 1 });
  });

  it("costs the same calls of the store whether it has 2 items or 60", async () => {
    const few = await callsFor(2);
    const many = await callsFor(60);
    expect(Object.fromEntries(many)).toEqual(Object.fromEntries(few));
    expect([...many.values()].reduce((sum, count) => sum + count, 0)).toBeLessThan(20);
  });
});
