import { loadavg } from "node:os";

import { REVIEW_STATUSES } from "../domain/modality.ts";
import type { GraphReader } from "../server/store/graphStore.ts";
import { openEngine, type EngineConfig } from "../server/store/openEngine.ts";
import { createSearch } from "../server/store/reader/search.ts";
import { generateGraph, type GraphSize } from "./graph/generateGraph.ts";
import { embeddedStore, startLoadedNeo4j } from "./graph/loadedStores.ts";
import { searchTexts } from "./searchTexts.ts";

const TEXTS = 240;
const WAYS = [
  ["names in memory", {}],
  ["the engine's index", { mostInMemory: 0 }],
] as const;

type Search = GraphReader["search"];

function find(search: Search, text: string): ReturnType<Search> {
  return search({ text, statuses: REVIEW_STATUSES, first: 10 });
}

/** Milliseconds of each search, so many of them in flight at once. */
async function timeAll(search: Search, texts: readonly string[], inFlight: number): Promise<readonly number[]> {
  const left = texts.values();
  const times: number[] = [];
  const worker = async (): Promise<void> => {
    for (const text of left) {
      const begun = performance.now();
      await find(search, text);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return times;
}

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1).padStart(7);
  return [0.5, 0.95, 0.99].map(at).join(" ");
}

/** Other texts for each round, so that no answer is known but those that many ask for. */
type Texts = readonly [warming: readonly string[], texts: readonly string[], others: readonly string[]];

/** Prints how long searches take in one engine, in each way; gives the ids that the first way found. */
async function measureEngine(config: EngineConfig, [warming, texts, others]: Texts): Promise<readonly string[]> {
  const engine = await openEngine(config);
  const answers: string[] = [];
  for (const [title, options] of WAYS) {
    const search = createSearch(engine, options);
    const [heap, begun] = [process.memoryUsage().rss, performance.now()];
    await find(search, "warm up");
    const ready = `ready in ${((performance.now() - begun) / 1_000).toFixed(1)} s, ${Math.round((process.memoryUsage().rss - heap) / 2 ** 20)} MB`;
    await timeAll(search, warming, 1);
    for (const [inFlight, asked] of [
      [1, texts],
      [8, others],
    ] as const) {
      const used = process.cpuUsage();
      const times = await timeAll(search, asked, inFlight);
      const { user, system } = process.cpuUsage(used);
      const processor = `${((user + system) / 1_000 / times.length).toFixed(1)} ms of processor each, machine's load ${loadavg()[0]?.toFixed(1) ?? "?"}`;
      console.log(`${engine.name.padEnd(9)} ${title.padEnd(19)} ${inFlight} in flight ${quantiles(times)}   ${processor}; ${ready}`);
    }
    if (answers.length === 0)
      for (const text of texts) answers.push((await find(search, text)).map(({ entity, score }) => `${entity.id} ${score}`).join(" "));
  }
  await engine.close();
  return answers;
}

/** Measures search on the generated graph: both engines, with names in memory and by the engine's own index, alone and eight at once. */
export async function measureSearch(size: GraphSize): Promise<void> {
  const { entities } = generateGraph(size);
  const texts = searchTexts(entities, TEXTS, size.seed);
  const rounds: Texts = [searchTexts(entities, TEXTS, size.seed + 1), texts, searchTexts(entities, 2 * TEXTS, size.seed + 2)];
  console.log("milliseconds in the store, p50, p95, p99:");
  const embedded = await measureEngine({ dataDir: await embeddedStore(size) }, rounds);
  const { server, config } = await startLoadedNeo4j(size);
  try {
    const neo4j = await measureEngine({ neo4j: config, dataDir: "" }, rounds);
    const same = texts.filter((_, index) => embedded[index] === neo4j[index]).length;
    console.log(`the same answers on both engines: ${same} of ${texts.length}`);
  } finally {
    await server.stop();
  }
}
