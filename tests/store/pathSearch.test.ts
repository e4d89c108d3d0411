import { setImmediate as nextTurn } from "node:timers/promises";

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import type { EntityId } from "../../domain/ids.ts";
import { REPORTED_MODALITIES } from "../../domain/modality.ts";
import type { RelationType } from "../../domain/relationTypes.ts";
import { finish } from "../../domain/steps.ts";
import { WhometError } from "../../server/errors.ts";
import { inReadScope } from "../../server/store/readScope.ts";
import { buildGraphIndex, compareIndexed, type IndexedRelation } from "../../server/store/reader/graphIndex.ts";
import { createIndexedPathGraph } from "../../server/store/reader/indexedPathGraph.ts";
import { createReadPathGraph, type Hop, type PathGraph } from "../../server/store/reader/pathGraph.ts";
import { searchPaths, type PathSearch } from "../../server/store/reader/pathSearch.ts";

const NODES = 8;
const id = (index: number): EntityId => `official:n${index}`;
const STRENGTHS = ["STRONG", "STRUCTURAL", "WEAK"] as const;
const MOST_HOPS = 10_000;
const MOST_STEPS = 5_000_000;
const TYPES: Readonly<Record<Hop["strength"], RelationType>> = { STRONG: "ATTENDED", STRUCTURAL: "PART_OF", WEAK: "HELD_IN" };

const hops = fc
  .uniqueArray(
    fc.record({
      a: fc.nat(NODES - 1),
      b: fc.nat(NODES - 1),
      strength: fc.constantFrom(...STRENGTHS),
      dated: fc.boolean(),
      day: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      key: fc.nat(9999),
    }),
    { maxLength: 18, selector: ({ key }) => key },
  )
  .map((rows): readonly Hop[] =>
    rows.map(({ a, b, strength, dated, day, key }) => ({
      id: `r${key}`,
      ends: [id(a), id(b)],
      strength,
      dated,
      earliest: day === undefined ? "" : `202${day}-01-01`,
      latest: day === undefined ? "" : `202${day}-12-31`,
    })),
  );

/** A strong hop without a date, but for what is said otherwise. */
function hop(ends: Hop["ends"], more: Partial<Hop> = {}): Hop {
  return { id: ends.join(" "), ends, strength: "STRONG", dated: true, earliest: "", latest: "", ...more };
}

/** Asks for ways from the first node to the second. */
function search(more: Partial<PathSearch>): PathSearch {
  return {
    starts: new Set([id(0)]),
    ends: new Set([id(1)]),
    excluded: new Set(),
    maxHops: 6,
    first: 9,
    inTimeOrder: false,
    mostSteps: MOST_STEPS,
    ...more,
  };
}

/** A graph that reads hops as statements give them. */
function readGraph(all: readonly Hop[], mostHops = MOST_HOPS): PathGraph {
  const read = (ids: readonly EntityId[], weak: boolean): Promise<readonly Hop[]> =>
    Promise.resolve(
      all.filter((hop) => (hop.strength === "WEAK") === weak).flatMap((hop) => hop.ends.filter((end) => ids.includes(end)).map(() => hop)),
    );
  return createReadPathGraph(read, mostHops);
}

/** The same graph in memory. */
function indexedGraph(all: readonly Hop[], mostHops = MOST_HOPS): PathGraph {
  const relations = all
    .map((hop): IndexedRelation => ({ ...hop, type: TYPES[hop.strength], modality: "ASSERTED", status: "ACCEPTED", shown: {} }))
    .sort(compareIndexed);
  const entities = [...new Set(all.flatMap(({ ends }) => ends))].map((entity) => ({ id: entity, kind: "OFFICIAL", hub: false }));
  const filter = {
    modalities: REPORTED_MODALITIES,
    statuses: ["ACCEPTED"] as const,
    throughHubs: false,
    types: Object.values(TYPES),
    ends: [],
  };
  return createIndexedPathGraph(finish(buildGraphIndex("1", entities, relations)), filter, mostHops);
}

const GRAPHS = Object.entries({ "as statements read it": readGraph, "in memory": indexedGraph });

/** Every simple path by every relation, by trying everything: what the search is measured against. */
function everyPath(all: readonly Hop[], { starts, ends, excluded, maxHops, inTimeOrder }: PathSearch): readonly (readonly Hop[])[] {
  const found: (readonly Hop[])[] = [];
  const visit = (nodes: readonly EntityId[], path: readonly Hop[]): void => {
    const last = nodes.at(-1);
    for (const hop of all) {
      if (last === undefined || !hop.ends.includes(last) || hop.ends[0] === hop.ends[1]) continue;
      const next = hop.ends[0] === last ? hop.ends[1] : hop.ends[0];
      if (nodes.includes(next) || excluded.has(next)) continue;
      if (ends.has(next)) {
        const isTwin = !inTimeOrder && nodes[0] !== undefined && starts.has(next) && ends.has(nodes[0]) && next < nodes[0];
        if (!isTwin) found.push([...path, hop]);
      } else if (!starts.has(next) && path.length + 1 < maxHops) visit([...nodes, next], [...path, hop]);
    }
  };
  for (const start of starts) visit([start], []);
  return inTimeOrder ? found.filter(isOrdered) : found;
}

function isOrdered(path: readonly Hop[]): boolean {
  const dated = path.filter(({ dated }) => dated);
  return dated.every((hop, index) => hop.latest !== "" && dated.slice(index + 1).every((later) => hop.earliest <= later.latest));
}

function wayOf(path: readonly Hop[], starts: ReadonlySet<EntityId>): string {
  const [first, second] = path;
  if (first !== undefined && second === undefined) return [...first.ends].sort().join(" ");
  const start = first?.ends.find((end) => starts.has(end) && second?.ends.includes(end) === false);
  const nodes = [start];
  for (const { ends } of path) nodes.push(ends.find((end) => end !== nodes.at(-1)));
  return nodes.join(" ");
}

/** What makes a relation speak for its two entities: strength, then newest, undated last, then id. */
function rankKey({ strength, latest, id: own }: Hop): string {
  const inverted = latest === "" ? "9999" : String(9999 - Number(latest.slice(0, 4)));
  return `${STRENGTHS.indexOf(strength)}|${inverted}|${own}`;
}

/** Of the paths over the same entities the one with the fewest weak hops, then hop by hop the best relations. */
function onePathPerWay(paths: readonly (readonly Hop[])[], starts: ReadonlySet<EntityId>): readonly (readonly Hop[])[] {
  const key = (path: readonly Hop[]): string => [weakHops(path), ...path.map(rankKey)].join("/");
  const best = new Map<string, readonly Hop[]>();
  for (const path of paths) {
    const way = wayOf(path, starts);
    const before = best.get(way);
    if (before === undefined || key(path) < key(before)) best.set(way, path);
  }
  return [...best.values()];
}

function weakHops(path: readonly Hop[]): number {
  return path.filter(({ strength }) => strength === "WEAK").length;
}

function sortKey(path: readonly Hop[]): string {
  const newest =
    path
      .map(({ latest }) => latest)
      .sort()
      .at(-1) ?? "";
  const inverted = newest === "" ? "9999" : String(9999 - Number(newest.slice(0, 4)));
  return [weakHops(path), path.length, inverted, ...path.map((hop) => hop.id.padEnd(6))].join("|");
}

describe.each(GRAPHS)("searchPaths in a graph %s", (_, graphOf) => {
  it("finds the same first paths as a search that tries everything", async () => {
    const requests = fc.record({
      maxHops: fc.integer({ min: 1, max: 6 }),
      first: fc.integer({ min: 1, max: 8 }),
      inTimeOrder: fc.boolean(),
      several: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(hops, requests, async (all, { maxHops, first, inTimeOrder, several }) => {
        const asked = search({
          starts: new Set(several ? [id(0), id(2)] : [id(0)]),
          ends: new Set(several ? [id(1), id(2)] : [id(1)]),
          excluded: new Set([id(7)]),
          maxHops,
          first,
          inTimeOrder,
        });
        const { paths, met } = await searchPaths(asked, graphOf(all));
        const expected = onePathPerWay(everyPath(all, asked), asked.starts).map(sortKey).sort().slice(0, first);
        expect(paths.map(({ hops: path }) => sortKey(path))).toEqual(expected);
        expect(met).toBeUndefined();
      }),
      { numRuns: 400, seed: 20_261_122 },
    );
  });

  it("gives one path for a way, by its strongest and newest relation, and the older one where time order asks for it", async () => {
    const dated = (hopId: string, ends: Hop["ends"], year: string): Hop => hop(ends, { id: hopId, earliest: year, latest: year });
    const all = [
      { ...dated("shared-place", [id(0), id(2)], "2030"), strength: "WEAK" as const },
      { ...dated("part-of", [id(0), id(2)], "2029"), strength: "STRUCTURAL" as const },
      dated("signed-2023", [id(0), id(2)], "2023"),
      dated("signed-2019", [id(0), id(2)], "2019"),
      dated("b-met-2021", [id(2), id(1)], "2021"),
      dated("a-met-2021", [id(2), id(1)], "2021"),
    ];
    const relationsOf = async (inTimeOrder: boolean): Promise<readonly (readonly string[])[]> =>
      (await searchPaths(search({ inTimeOrder }), graphOf(all))).paths.map(({ hops: path }) => path.map(({ id: own }) => own));
    expect(await relationsOf(false)).toEqual([["signed-2023", "a-met-2021"]]);
    expect(await relationsOf(true)).toEqual([["signed-2019", "a-met-2021"]]);
  });

  it("prefers five strong hops to one weak one", async () => {
    const strong = [0, 2, 3, 4, 5, 1].map(id);
    const chain = strong.slice(1).map((end, index) => hop([strong[index] ?? end, end]));
    const shortcut = hop([id(0), id(1)], { strength: "WEAK" });
    const { paths } = await searchPaths(search({ maxHops: 5, first: 2 }), graphOf([...chain, shortcut]));
    expect(paths.map(({ hops: path, weakHops }) => [path.length, weakHops])).toEqual([
      [5, 0],
      [1, 1],
    ]);
  });

  it("answers only with stages that it has listed to their end", async () => {
    const middle = Array.from({ length: 40 }, (_, index): EntityId => `official:m${index}`);
    const all = [hop([id(0), id(1)]), ...middle.flatMap((between) => [hop([id(0), between]), hop([between, id(1)])])];
    const answer = await searchPaths(search({ maxHops: 4, first: 5, mostSteps: 100 }), graphOf(all));
    expect(answer.paths.map(({ nodes }) => nodes)).toEqual([[id(0), id(1)]]);
    expect(answer.met).toBe("steps");
  });

  it("lets others have their turn while it lists paths, and ends with the scope of its reads", async () => {
    const layers = [1, 30, 30, 30, 30, 30, 1].map((width, number) =>
      Array.from({ length: width }, (_, index): EntityId => `official:l${number}-${index}`),
    );
    const all = layers.slice(1).flatMap((own, number) => own.flatMap((a) => (layers[number] ?? []).map((b) => hop([a, b]))));
    const ending = new AbortController();
    const reason = new WhometError("TIMEOUT", "Too long: ask for less.");
    const asked = search({ starts: new Set(layers[0]), ends: new Set(layers[6]), first: 5 });
    // Reads answer at once here, so that a search which never pauses would be over before the first turn of anybody else.
    const ended = inReadScope({ signal: ending.signal, onStatement: () => undefined }, () => searchPaths(asked, graphOf(all)));
    const told = ended.catch((error: unknown) => error);
    await nextTurn();
    ending.abort(reason);
    expect(await told).toBe(reason);
  });

  it("stops at its bound and says that it is not complete", async () => {
    const star = Array.from({ length: 30 }, (_each, index) => hop([id(0), `official:m${index}`]));
    const apart = hop([id(1), "official:elsewhere"]);
    const answer = await searchPaths(search({ maxHops: 4, first: 1, mostSteps: 1000 }), graphOf([...star, apart], 10));
    expect(answer).toEqual({ paths: [], met: "hops" });
  });
});
