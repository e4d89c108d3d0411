import type { EntityId } from "../../domain/ids.ts";
import type { DatasetRecords, EntityRecord } from "../../domain/records.ts";
import { searchTokens } from "../../domain/searchText.ts";
import { HOME_COUNTRY } from "../graph/entities.ts";
import { createRandom, type Random } from "../graph/random.ts";
import { otherEnd, createAdjacency, type Adjacency } from "./adjacency.ts";
import { pickCluster } from "./pickCluster.ts";

/** What the servers are asked: the variables of each question, in domain words. */
export interface Questions {
  /** One entity and 25 events that it attended. */
  readonly neighbours: readonly { readonly id: EntityId }[];
  /** 25 entities, 10 events that each attended, and the neighbour counts of all of them. */
  readonly counts: readonly { readonly ids: readonly EntityId[] }[];
  /** 1,000 entities and the relations among them. */
  readonly subgraph: readonly { readonly ids: readonly EntityId[] }[];
  /** What is typed, its folded words and trigrams, and the one entity of that name. */
  readonly search: readonly { readonly text: string; readonly tokens: string; readonly sought: EntityId }[];
  /** Two entities that at most four relations join. */
  readonly path: readonly { readonly from: EntityId; readonly to: EntityId }[];
}

export type QuestionName = keyof Questions;

export const QUESTION_NAMES: readonly QuestionName[] = ["neighbours", "counts", "subgraph", "search", "path"];

/** The only type of relation in the first two questions, from actors to events: a library that has one field for each type and direction can answer it in one. */
export const ASKED_TYPE = "ATTENDED";

const DIFFERENT = 400;
const CLUSTERS = 24;
const HOPS = 4;

function times<T>(count: number, create: () => T): readonly T[] {
  return Array.from({ length: count }, create);
}

function pickFrom<T>(items: readonly T[], random: Random): T {
  const item = items[random.below(items.length)];
  if (item === undefined) throw new Error("the generated graph is too small for this benchmark; ask for more entities and relations");
  return item;
}

function withAsked(entities: readonly EntityRecord[], { relationsOf }: Adjacency, atLeast: number): readonly EntityId[] {
  return entities
    .filter(({ id }) => id !== HOME_COUNTRY)
    .filter(({ id }) => relationsOf(id).filter(({ type, source }) => type === ASKED_TYPE && source === id).length >= atLeast)
    .map(({ id }) => id);
}

/** Whether paths run through it. */
function isPassed(entity: EntityRecord | undefined): boolean {
  if (entity === undefined) return false;
  const { id, kind, details } = entity;
  return id !== HOME_COUNTRY && kind !== "TOPIC" && kind !== "FIGURE" && kind !== "DOCUMENT" && details.isSet !== true;
}

/** The end of a walk of four relations that never turns back to its start, or undefined where it comes to a dead end. */
function walk(from: EntityId, { entityOf, relationsOf }: Adjacency, random: Random): EntityId | undefined {
  let at = from;
  for (let hop = 0; hop < HOPS; hop += 1) {
    const next = relationsOf(at)
      .map((relation) => otherEnd(relation, at))
      .filter((id) => id !== from && isPassed(entityOf.get(id)));
    if (next.length === 0) return undefined;
    at = pickFrom(next, random);
  }
  return at;
}

function pickPair(officials: readonly EntityId[], graph: Adjacency, random: Random): { from: EntityId; to: EntityId } {
  for (;;) {
    const from = pickFrom(officials, random);
    const to = walk(from, graph, random);
    if (to !== undefined) return { from, to };
  }
}

function uniquelyNamed(entities: readonly EntityRecord[]): readonly EntityRecord[] {
  const seen = new Map<string, number>();
  for (const { name } of entities) seen.set(name, (seen.get(name) ?? 0) + 1);
  return entities.filter(({ name }) => seen.get(name) === 1);
}

/** Questions about a graph, the same for the same seed; so many different ones that no server has just answered the same. */
export function askQuestions(records: DatasetRecords, seed: number): Questions {
  const random = createRandom(seed);
  const graph = createAdjacency(records);
  const many = withAsked(records.entities, graph, 25);
  const some = withAsked(records.entities, graph, 10);
  const linked = records.entities.filter(({ id, kind }) => kind === "OFFICIAL" && graph.relationsOf(id).length >= 2).map(({ id }) => id);
  const named = uniquelyNamed(records.entities.filter(({ kind }) => kind === "OFFICIAL" || kind === "ORGANIZATION"));
  return {
    neighbours: times(DIFFERENT, () => ({ id: pickFrom(many, random) })),
    counts: times(DIFFERENT, () => ({ ids: [...new Set(times(40, () => pickFrom(some, random)))].slice(0, 25) })),
    subgraph: times(CLUSTERS, () => ({ ids: pickCluster(pickFrom(linked, random), graph, random) })),
    search: times(DIFFERENT, () => {
      const { id, name } = pickFrom(named, random);
      return { text: name, tokens: searchTokens([name]).join(" "), sought: id };
    }),
    path: times(DIFFERENT, () => pickPair(linked, graph, random)),
  };
}
