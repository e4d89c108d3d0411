import type { Steps } from "../../../domain/steps.ts";
import type { Row } from "../cypherEngine.ts";
import { inTurns } from "../inTurns.ts";
import { inChunks } from "../write/chunks.ts";
import type { Ask } from "./ask.ts";
import { createCurrentIndex, type CurrentIndex, type MadeIndex } from "./currentIndex.ts";
import { readWholeVersion } from "./dataState.ts";
import { buildGraphIndex, createIntern, toIndexedRelation, type GraphIndex, type IndexedRelation, type Intern } from "./graphIndex.ts";
import { numberColumn, textColumn } from "./pages.ts";

/** Relations kept in memory at most, some 250 bytes each; see docs/adr/20261122-relations-in-memory.md. */
const MOST_RELATIONS = 500_000;
/** Entities whose relations are read by one statement: no reader waits long behind it, and few rows are held at once. */
const READ_AT_ONCE = 4_000;

function* toIndexed(rows: readonly Row[], intern: Intern): Steps<readonly IndexedRelation[]> {
  const relations: IndexedRelation[] = [];
  for (const row of rows) {
    relations.push(toIndexedRelation(row, intern));
    yield;
  }
  return relations;
}

async function total(ask: Ask, name: "named-count" | "relation-total"): Promise<number> {
  return (await ask(name, {})).reduce((sum, row) => sum + numberColumn(row, "total"), 0);
}

async function readGraph(ask: Ask, version: string, most: number): Promise<MadeIndex<GraphIndex>> {
  const size = await total(ask, "named-count");
  if ((await total(ask, "relation-total")) > most) return { size };
  const entities = await ask("graph-entities", {});
  const intern = createIntern();
  const ids = entities.map((row) => intern(textColumn(row, "id")));
  const relations: IndexedRelation[] = [];
  for (const chunk of inChunks(ids, READ_AT_ONCE))
    for (const relation of await inTurns(toIndexed(await ask("graph-relations", { ids: chunk }), intern))) relations.push(relation);
  return { size, index: await inTurns(buildGraphIndex(version, entities, relations)) };
}

/** The graph in memory, as it is now. */
export interface CurrentGraph extends CurrentIndex<GraphIndex> {
  /** Whether nothing has changed since a graph was read. */
  isNow(graph: GraphIndex): Promise<boolean>;
}

export interface CurrentGraphOptions {
  readonly mostRelations?: number | undefined;
}

/** The graph of an engine in memory; none where it has more than `mostRelations` relations. */
export function createCurrentGraph(ask: Ask, { mostRelations = MOST_RELATIONS }: CurrentGraphOptions = {}): CurrentGraph {
  return {
    ...createCurrentIndex(ask, (version) => readGraph(ask, version, mostRelations)),
    isNow: async ({ version }) => (await readWholeVersion(ask)) === version,
  };
}

/**
 * The answer from the graph in memory. It is worked out from the graph as it was last before anything is asked, and given where what is
 * read for it shows that nothing has changed; `answer` gives undefined where it has. Where there is no graph in memory, what `otherwise` gives.
 */
export async function fromGraph<T>(
  current: CurrentGraph,
  answer: (graph: GraphIndex) => Promise<T | undefined>,
  otherwise: () => Promise<T>,
): Promise<T> {
  const last = current.last();
  const guess = last === undefined ? undefined : await answer(last);
  if (guess !== undefined) return guess;
  const graph = await current.find();
  const sure = graph === undefined ? undefined : await answer(graph);
  return sure ?? otherwise();
}
