import type { Steps } from "../../../domain/steps.ts";
import type { Row } from "../cypherEngine.ts";
import { inTurns } from "../inTurns.ts";
import { inChunks } from "../chunks.ts";
import type { Ask } from "./ask.ts";
import { createCurrentIndex, type CurrentIndex, type IndexPlan } from "./currentIndex.ts";
import { readWholeVersion } from "./dataState.ts";
import { buildGraphIndex, createIntern, toIndexedRelation, type GraphIndex, type IndexedRelation, type Intern } from "./graphIndex.ts";
import { numberColumn, textColumn } from "./pages.ts";

/** Entities and relations kept in memory at most, some 300 bytes each; see docs/adr/20261122-relations-in-memory.md. */
const MOST_ENTITIES = 300_000;
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

async function readGraph(ask: Ask, version: string): Promise<GraphIndex> {
  const entities = await ask("graph-entities", {});
  const intern = createIntern();
  const ids = entities.map((row) => intern(textColumn(row, "id")));
  const relations: IndexedRelation[] = [];
  for (const chunk of inChunks(ids, READ_AT_ONCE))
    for (const relation of await inTurns(toIndexed(await ask("graph-relations", { ids: chunk }), intern))) relations.push(relation);
  return inTurns(buildGraphIndex(version, entities, relations));
}

interface Limits {
  readonly mostEntities: number;
  readonly mostRelations: number;
}

async function planGraph(ask: Ask, version: string, { mostEntities, mostRelations }: Limits): Promise<IndexPlan<GraphIndex>> {
  const size = await total(ask, "named-count");
  const isTooMuch = size > mostEntities || (await total(ask, "relation-total")) > mostRelations;
  return { size, make: isTooMuch ? undefined : () => readGraph(ask, version) };
}

/** The graph in memory, as it is now. */
export interface CurrentGraph extends CurrentIndex<GraphIndex> {
  /** Whether nothing has changed since a graph was read. */
  isNow(graph: GraphIndex): Promise<boolean>;
}

export interface CurrentGraphOptions {
  readonly mostEntities?: number | undefined;
  readonly mostRelations?: number | undefined;
}

/** The graph of an engine in memory; none where it has more than `mostEntities` entities or `mostRelations` relations. */
export function createCurrentGraph(
  ask: Ask,
  { mostEntities = MOST_ENTITIES, mostRelations = MOST_RELATIONS }: CurrentGraphOptions = {},
): CurrentGraph {
  return {
    ...createCurrentIndex(ask, (version) => planGraph(ask, version, { mostEntities, mostRelations })),
    isNow: async ({ version }) => (await readWholeVersion(ask)) === version,
  };
}
