import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { WhometError } from "../../server/errors.ts";
import type { GraphReader } from "../../server/store/graphStore.ts";
import { crowd } from "../contract/exampleDataset.ts";
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

async function refusal(
  query: string,
  variables: Record<string, unknown> = {},
): Promise<{ readonly code: unknown; readonly message: string }> {
  const { errors } = await api.ask(query, variables);
  expect(errors).toHaveLength(1);
  return { code: errors[0]?.extensions["code"], message: errors[0]?.message ?? "" };
}

function nested(levels: number, first: number): string {
  return levels === 0 ? "name" : `relations(first: ${first}) { edges { node { target { ${nested(levels - 1, first)} } } } }`;
}

describe("a list without pages", () => {
  let crowded: TestStore;
  let crowdApi: TestApi;
  beforeAll(async () => {
    crowded = await openTestStore(crowd(2_001));
    crowdApi = await openTestApi(crowded.store);
  });
  afterAll(async () => {
    await crowdApi.close();
    await crowded.close();
  });

  it("is counted to its end, and refused rather than cut short past 2,000", async () => {
    const counted = await crowdApi.ask(`{ entity(id: "meeting:example-talks") { ... on Event { participantCount } } }`);
    expect(counted.data).toEqual({ entity: { participantCount: 2_003 } });
    const { errors } = await crowdApi.ask(`{ entity(id: "meeting:example-talks") { ... on Event { participants(first: 1) { role } } } }`);
    expect(errors).toMatchObject([{ extensions: { code: "LIMIT_EXCEEDED" }, message: expect.stringContaining("relations(types:") }]);
  });
});

describe("limits", () => {
  const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `official:person-${index}`);

  it("say what the limit is, what was asked and how to stay within it", async () => {
    const { errors } = await api.ask(`{ list(first: 201) { totalCount } }`);
    expect(errors[0]).toMatchObject({
      message: "`first` may be at most 200, 201 was asked: ask for the next page with `after`.",
      extensions: { code: "LIMIT_EXCEEDED", limit: 200, asked: 201 },
    });
  });

  it("hold for the number of ids, of hops and of characters searched for", async () => {
    const entities = `query ($ids: [ID!]!) { entities(ids: $ids) { id } }`;
    expect((await api.ask(entities, { ids: ids(500) })).errors).toEqual([]);
    expect((await refusal(entities, { ids: ids(501) })).code).toBe("LIMIT_EXCEEDED");
    expect((await refusal(`query ($ids: [ID!]!) { timeline(ids: $ids) { count } }`, { ids: ids(501) })).code).toBe("LIMIT_EXCEEDED");
    const subgraph = `query ($ids: [ID!]!) { subgraph(ids: $ids) { nodes { id } } }`;
    expect((await api.ask(subgraph, { ids: ids(2_000) })).errors).toEqual([]);
    expect((await refusal(subgraph, { ids: ids(2_001) })).code).toBe("LIMIT_EXCEEDED");
    expect((await refusal(`{ paths(from: ["country:vn"], to: ["country:jp"], maxHops: 7) { length } }`)).code).toBe("LIMIT_EXCEEDED");
    expect((await refusal(`query ($text: String!) { search(text: $text) { score } }`, { text: "a".repeat(201) })).code).toBe(
      "LIMIT_EXCEEDED",
    );
  });

  it("let pages of 200 × 100 items through and refuse 200 × 200 × 200 before anything is read", async () => {
    expect((await api.ask(`{ list(first: 200) { edges { node { id name ${nested(1, 100)} } } } }`)).errors).toEqual([]);
    const { code, message } = await refusal(`{ list(first: 200) { edges { node { ${nested(2, 200)} } } } }`);
    expect([code, message.includes("ask for smaller pages")]).toEqual(["LIMIT_EXCEEDED", true]);
  });

  it("count what variables ask for", async () => {
    const query = `query ($first: Int) { list(first: $first) { edges { node { ${nested(2, 200)} } } } }`;
    expect((await api.ask(query, { first: 1 })).errors).toEqual([]);
    expect((await refusal(query, { first: 200 })).code).toBe("LIMIT_EXCEEDED");
  });

  it("hold for depth, aliases, directives and tokens of a query", async () => {
    const deep = await refusal(`{ list(first: 1) { edges { node { ${nested(5, 1)} } } } }`);
    expect(deep).toEqual({
      code: "LIMIT_EXCEEDED",
      message: "A query may have at most 18 levels, this one has 24: ask again from an entity further in.",
    });
    const aliases = Array.from({ length: 16 }, (_, index) => `a${index}: dataVersion`).join(" ");
    expect(await refusal(`{ summary { ${aliases} } }`)).toEqual({
      code: "LIMIT_EXCEEDED",
      message: "A query may have at most 15 aliases, this one has 16: send several queries.",
    });
    const skipped = Array.from({ length: 6 }, () => "... @skip(if: false) { dataVersion }").join(" ");
    expect((await refusal(`{ summary { ${skipped} } }`)).code).toBe("LIMIT_EXCEEDED");
    expect(await refusal(`{ summary { ${"dataVersion ".repeat(1_001)} } }`)).toEqual({
      code: "LIMIT_EXCEEDED",
      message:
        "A query may have at most 1000 tokens, this one has more: pass values as variables, name repeated fields in fragments, or send several queries.",
    });
  });

  it("do not count an alias again for each place where its fragment is used", async () => {
    const fragment = `fragment Named on Entity { id vi: name(language: VI) labelVi: label(language: VI) }`;
    const places = Array.from({ length: 10 }, () => "...Named").join(" ");
    expect((await api.ask(`{ entity(id: "country:vn") { ${places} } } ${fragment}`)).errors).toEqual([]);
  });
});

describe("wrong questions", () => {
  it("are told the nearest relation type", async () => {
    expect(await refusal(`{ entity(id: "country:vn") { relations(types: ["ATENDED"]) { totalCount } } }`)).toEqual({
      code: "BAD_REQUEST",
      message: 'There is no relation type "ATENDED": did you mean ATTENDED?',
    });
  });

  it("are told what a date is, in the query and in variables", async () => {
    expect((await refusal(`{ neighbourhood(ids: [], from: "2023-02-30") { omitted } }`)).message).toContain('"2023-02-30" is not a date');
    const { code, message } = await refusal(`query ($from: PartialDate) { neighbourhood(ids: [], from: $from) { omitted } }`, {
      from: "soon",
    });
    expect([code, message.includes('"soon" is not a date')]).toEqual(["BAD_USER_INPUT", true]);
  });

  it("are told which entity does not exist, since no path and no meeting would say something about it", async () => {
    expect((await refusal(`{ paths(from: ["country:xx"], to: ["country:jp"]) { length } }`)).code).toBe("NOT_FOUND");
    expect((await refusal(`{ whoMetWhom(participant: "official:nobody") { totalCount } }`)).code).toBe("NOT_FOUND");
    expect((await refusal(`{ compare(a: "country:jp", b: "country:xx") { a { id } } }`)).code).toBe("NOT_FOUND");
    expect((await refusal(`{ neighbourhood(ids: ["Vietnam"]) { omitted } }`)).code).toBe("BAD_REQUEST");
  });

  it("are refused where a range is back to front, a page is empty or a cursor is of another list", async () => {
    expect((await refusal(`{ neighbourhood(ids: [], from: "2024", to: "2023") { omitted } }`)).code).toBe("BAD_REQUEST");
    expect((await refusal(`{ list(first: 0) { totalCount } }`)).code).toBe("BAD_REQUEST");
    expect((await refusal(`{ list(after: "nonsense") { totalCount } }`)).code).toBe("BAD_REQUEST");
    expect((await refusal(`{ whoMetWhom(eventKinds: [PROVINCE]) { totalCount } }`)).code).toBe("BAD_REQUEST");
    expect((await refusal(`{ partnerMatrix(rows: PROVINCE, columns: TOPIC) { totalCount } }`)).code).toBe("BAD_REQUEST");
    expect((await refusal(`{ compare(a: "country:jp", b: "topic:lychee") { a { id } } }`)).code).toBe("BAD_REQUEST");
    expect((await refusal(`{ partnerMatrix(from: "2024", to: "2023") { totalCount } }`)).code).toBe("BAD_REQUEST");
    expect((await refusal(`{ entity(id: "country:vn") { ... on Country { partners(kinds: [MEETING]) { totalCount } } } }`)).code).toBe(
      "BAD_REQUEST",
    );
  });

  it("take null for an argument as if it were left out", async () => {
    const { data, errors } = await api.ask(
      `{ list(first: null, kinds: [COUNTRY], status: null) { totalCount } entity(id: "country:vn") { name(language: null) } }`,
    );
    expect([data, errors]).toEqual([{ list: { totalCount: 3 }, entity: { name: "Vietnam" } }, []]);
  });
});

describe("failures", () => {
  function failing(error: Error): GraphReader {
    return { ...held.store, summary: () => Promise.reject(error) };
  }

  it("of our own making are masked, logged and shown by an id", async () => {
    const broken = await openTestApi(failing(new TypeError("secret detail")));
    const { errors } = await broken.ask(`{ summary { engine } }`);
    await broken.close();
    const [logged] = broken.logged;
    expect(errors).toEqual([
      {
        message: `Something went wrong on our side. Report it with the id ${logged?.id}.`,
        path: ["summary"],
        extensions: { code: "INTERNAL", id: logged?.id },
      },
    ]);
    expect(String(logged?.error)).toContain("secret detail");
  });

  it("that are meant keep their code and message", async () => {
    const broken = await openTestApi(failing(new WhometError("UNAVAILABLE", "Neo4j does not answer: try again.")));
    const { errors } = await broken.ask(`{ summary { engine } }`);
    await broken.close();
    expect(errors).toMatchObject([{ message: "Neo4j does not answer: try again.", extensions: { code: "UNAVAILABLE" } }]);
    expect(broken.logged).toEqual([]);
  });
});

describe("production", () => {
  it("answers no introspection and gives no suggestions", async () => {
    const hidden = await openTestApi(held.store, { production: true });
    const introspected = await hidden.ask(`{ __schema { types { name } } }`);
    const misspelt = await hidden.ask(`{ sumary { engine } }`);
    await hidden.close();
    expect(introspected.errors[0]?.extensions["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(misspelt.errors[0]?.message).not.toContain("summary");
  });

  it("answers introspection where it is switched on", async () => {
    const shown = await openTestApi(held.store, { production: true, introspection: true });
    const { errors } = await shown.ask(`{ __schema { queryType { name } } }`);
    await shown.close();
    expect(errors).toEqual([]);
  });
});

describe("a list of names of kinds and the like", () => {
  it("reaches the store with each name once, however often it was written, so that nothing is kept by its length", async () => {
    const questions: unknown[] = [];
    const search: GraphReader["search"] = (question) => {
      questions.push(question);
      return held.store.search(question);
    };
    const told = await openTestApi({ ...held.store, search });
    const often = (name: string): readonly string[] => Array.from({ length: 1_000 }, () => name);
    const { errors } = await told.ask(
      'query ($kinds: [EntityKind!], $status: [ReviewStatus!]) { search(text: "talks", kinds: $kinds, status: $status) { score } }',
      { kinds: [...often("MEETING"), ...often("VISIT")], status: often("ACCEPTED") },
    );
    expect(errors).toEqual([]);
    expect(questions).toEqual([{ text: "talks", kinds: ["MEETING", "VISIT"], statuses: ["ACCEPTED"], first: 10 }]);
    await told.close();
  });
});
