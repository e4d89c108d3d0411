import { afterAll, beforeAll, expect, it } from "@jest/globals";

import { MODALITIES, REPORTED_MODALITIES } from "../../domain/modality.ts";
import type { EntityId } from "../../domain/ids.ts";
import type { CypherEngine } from "../../server/store/cypherEngine.ts";
import type { GraphReader, PageRequest, ReadScope, RelationFilter, Subgraph } from "../../server/store/graphStore.ts";
import { encodeCursor } from "../../server/store/reader/cursor.ts";
import { createGraphReader } from "../../server/store/reader/createGraphReader.ts";
import { createGraphWriter } from "../../server/store/write/createGraphWriter.ts";
import { COVERED_COLUMNS } from "../../server/store/shownColumns.ts";
import { describeEngines } from "./describeEngines.ts";
import { DATASET } from "./exampleDataset.ts";
import { TALKS } from "./talksDataset.ts";

const IDS: readonly EntityId[] = [...TALKS.entities.map(({ id }) => id), "official:nobody"];
const REPORTED: RelationFilter = { undated: false, modalities: REPORTED_MODALITIES, statuses: ["ACCEPTED"] };
const FILTERS: readonly Partial<RelationFilter>[] = [
  {},
  { direction: "OUT" },
  { direction: "IN", kinds: ["OFFICIAL", "COUNTRY"] },
  { types: ["ATTENDED", "MENTIONS"] },
  { from: "2022-06", to: "2023-03" },
  { to: "2022-05", undated: true },
  { modalities: ["PLANNED"], statuses: ["ACCEPTED", "PROPOSED"] },
  { statuses: ["PROPOSED"] },
];
const PATHS = { maxHops: 4, first: 10, modalities: REPORTED_MODALITIES, statuses: ["ACCEPTED"] } as const;
const ENDS = [
  ["official:an", "official:taro"],
  ["country:vn", "country:fr"],
  ["official:an", "country:vn"],
  ["official:an", "official:nobody"],
] as const;

/** The entities and relations of an answer, of each only what the graph in memory covers. */
function covered({ nodes, relations }: Pick<Subgraph, "nodes" | "relations">): unknown {
  return {
    nodes: nodes.map(({ id, kind, name, nameVi, disambiguator, referenceOnly }) => ({
      id,
      kind,
      name,
      nameVi,
      disambiguator,
      referenceOnly,
    })),
    relations: relations.map(({ id, type, source, target, role, start, end, dateBasis, modality, status }) => ({
      ...{ id, type, source, target, role },
      ...{ start, end, dateBasis, modality, status },
    })),
  };
}

/** A scope that counts its statements and shows only some columns. */
function coveredScope(): ReadScope & { statements: number } {
  const scope = { statements: 0, columns: COVERED_COLUMNS, onStatement: () => void (scope.statements += 1) };
  return scope;
}

/** All pages of each entity, to the last. */
async function allPages(reader: GraphReader, filter: RelationFilter): Promise<readonly unknown[]> {
  const pages: unknown[] = [];
  for (const id of IDS) {
    let request: PageRequest | undefined = { first: 2 };
    while (request !== undefined) {
      const page = (await reader.relationsOf([id], filter, request)).get(id);
      pages.push({ id, ...page, ends: undefined });
      request = page?.hasNextPage === true ? { first: 2, after: page.items.at(-1)?.cursor } : undefined;
    }
  }
  return pages;
}

async function allNeighbourhoods(reader: GraphReader, filter: RelationFilter): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  let after: string | undefined;
  do {
    const answer = await reader.neighbourhood(IDS, filter, { first: 1, after });
    answers.push(answer);
    after = answer.after;
  } while (after !== undefined);
  return answers;
}

async function answers(reader: GraphReader): Promise<unknown> {
  const filtered: unknown[] = [];
  for (const filter of FILTERS.map((some) => ({ ...REPORTED, ...some })))
    filtered.push(await allPages(reader, filter), await allNeighbourhoods(reader, filter), await reader.subgraph(IDS, filter));
  const paths = ENDS.flatMap(([from, to]) =>
    [true, false].map((throughHubs) => reader.paths({ ...PATHS, from: [from], to: [to], throughHubs, inTimeOrder: !throughHubs })),
  );
  return {
    filtered,
    paths: await Promise.all(paths),
    counts: await reader.neighbourCounts(IDS, REPORTED_MODALITIES),
    totals: await reader.neighbourTotals(IDS, { kinds: [], modalities: REPORTED_MODALITIES }),
    totalsOfKinds: await reader.neighbourTotals(IDS, { kinds: ["OFFICIAL", "MEETING"], modalities: ["PLANNED", "ASSERTED"] }),
    degrees: await reader.degrees(IDS),
  };
}

describeEngines("the graph in memory", (contract) => {
  let engine: CypherEngine;
  let inMemory: GraphReader;
  let byStatements: GraphReader;
  beforeAll(async () => {
    engine = await contract.open();
    await createGraphWriter(engine).load(TALKS, DATASET);
    inMemory = createGraphReader(engine);
    byStatements = createGraphReader(engine, { mostRelations: 0 });
  });
  afterAll(() => engine.close());

  it("answers as the statements do", async () => {
    expect(await answers(inMemory)).toEqual(await answers(byStatements));
  });

  it("refuses a neighbourhood's cursor that names an entity twice, whether or not it was asked for", async () => {
    const after = (ids: readonly string[]): string =>
      encodeCursor(
        "neighbourhood",
        ids.flatMap((id) => [id, "~", ""]),
      );
    for (const reader of [inMemory, byStatements])
      for (const id of ["official:an", "official:nobody"]) {
        const ask = (...ids: readonly string[]): Promise<unknown> =>
          reader.neighbourhood(["official:an"], REPORTED, { first: 1, after: after(ids) });
        await expect(ask(id, "country:vn", id)).rejects.toMatchObject({ code: "BAD_REQUEST", message: expect.stringContaining('"after"') });
        await expect(ask(id, "country:vn")).resolves.toMatchObject({ nodes: expect.any(Array) });
      }
  });

  it("reads the ends of relations with them where asked", async () => {
    const page = (await inMemory.relationsOf(["official:an"], REPORTED, { first: 2, withEnds: true })).get("official:an");
    const ends = new Set(page?.items.flatMap(({ item }) => [item.source, item.target]));
    expect(await byStatements.entities([...ends])).toEqual(page?.ends);
  });

  it("reads nothing but the version for what it covers, and says the same of it", async () => {
    const filter = { ...REPORTED, modalities: MODALITIES };
    const scope = coveredScope();
    const [subgraph, paths] = await inMemory.inScope(scope, () =>
      Promise.all([
        inMemory.subgraph(IDS, filter),
        inMemory.paths({ ...PATHS, from: ["official:an"], to: ["official:taro"], throughHubs: false }),
      ]),
    );
    expect(scope.statements).toBe(1);
    expect(covered(subgraph)).toEqual(covered(await byStatements.subgraph(IDS, filter)));
    expect(paths.map(covered)).toEqual(
      (await byStatements.paths({ ...PATHS, from: ["official:an"], to: ["official:taro"], throughHubs: false })).map(covered),
    );
    const holds = (column: "role" | "start" | "end"): boolean => subgraph.relations.some((relation) => relation[column] !== undefined);
    expect([holds("role"), holds("start"), holds("end")]).toEqual([true, true, true]);
  });

  it("is not made anew for a request that outlives a load", async () => {
    let graphsRead = 0;
    const counting: CypherEngine = {
      ...engine,
      run: (statement, ...rest) => {
        if (statement.includes("e.hub AS hub")) graphsRead += 1;
        return engine.run(statement, ...rest);
      },
    };
    const reader = createGraphReader(counting);
    const scope = coveredScope();
    const degree = async (): Promise<number | undefined> => (await reader.degrees(["official:an"])).get("official:an");
    await reader.inScope(scope, degree);
    await createGraphWriter(engine).load({ ...TALKS, evidence: TALKS.evidence.slice(0, -1) }, DATASET);
    const now = await degree();
    expect(await reader.inScope(scope, degree)).toBe(now);
    expect([await degree(), graphsRead]).toEqual([now, 2]);
    await createGraphWriter(engine).load(TALKS, DATASET);
  });

  it("sees at once what a load has changed", async () => {
    const without = { ...TALKS, relations: TALKS.relations.filter(({ id }) => id !== "attended:an-2023") };
    const evidence = TALKS.evidence.filter(({ relationId }) => relationId !== "attended:an-2023");
    const before = await inMemory.degrees(["official:an"]);
    await createGraphWriter(engine).load({ ...without, evidence }, DATASET);
    expect((await inMemory.degrees(["official:an"])).get("official:an")).toBe((before.get("official:an") ?? 0) - 1);
    const scope = coveredScope();
    expect((await inMemory.inScope(scope, () => inMemory.subgraph(IDS, REPORTED))).relations.map(({ id }) => id)).not.toContain(
      "attended:an-2023",
    );
    expect(await answers(inMemory)).toEqual(await answers(byStatements));
  });
});
