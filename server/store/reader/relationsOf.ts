import type { EntityId } from "../../../domain/ids.ts";
import type { RelationFilter, RelationPage, RelationPageRequest } from "../graphStore.ts";
import type { Ask } from "./ask.ts";
import type { CurrentGraph } from "./currentGraph.ts";
import { answerFrom } from "./currentIndex.ts";
import { encodeCursor, keyAfter } from "./cursor.ts";
import { readFactsAt, type Facts } from "./factsAt.ts";
import type { GraphIndex, IndexedRelation } from "./graphIndex.ts";
import { cappedTotal, COUNT_CAP } from "./pages.ts";
import { toFilterParameters } from "./relationFilter.ts";
import { toRelationPages } from "./relationPages.ts";
import { BEFORE_ALL_RELATIONS } from "./relationPosition.ts";
import { isAfter, relationsOfEntity, toPasses } from "./relationWalk.ts";

export interface RelationsAsked {
  readonly ids: readonly EntityId[];
  readonly filter: RelationFilter;
  readonly page: RelationPageRequest;
}

type Pages = ReadonlyMap<EntityId, RelationPage>;

async function readByStatements(ask: Ask, { ids, filter, page }: RelationsAsked): Promise<Pages> {
  const { latest, relation } = keyAfter("relations", page.after, BEFORE_ALL_RELATIONS);
  const rows = ids.map((id) => ({ id, latest, relation }));
  const parameters = toFilterParameters(filter);
  const [found, totals] = await Promise.all([
    ask("relations-of", { rows, ...parameters, limit: page.first + 1 }),
    ask("count-relations-of", { rows: ids.map((id) => ({ id })), ...parameters, cap: COUNT_CAP }),
  ]);
  return toRelationPages(ids, { rows: found, totals, first: page.first });
}

/** The relations on one entity's page, and how many there are after it and in all. */
interface Shown {
  readonly id: EntityId;
  readonly found: readonly IndexedRelation[];
  readonly more: boolean;
  readonly total: number;
}

function toIndexedPage({ id, found, more, total }: Shown, { entities, relations }: Facts): RelationPage {
  const items = found.flatMap((indexed) => {
    const item = relations.get(indexed.id);
    return item === undefined ? [] : [{ cursor: encodeCursor("relations", [indexed.latest, indexed.id]), item }];
  });
  const ends = [...new Set([id, ...found.flatMap((relation) => relation.ends)])].map((end) => entities.get(end));
  return { items, hasNextPage: more, ...cappedTotal(total), ends: ends.filter((end) => end !== undefined) };
}

async function readByGraph(ask: Ask, graph: GraphIndex, { ids, filter, page }: RelationsAsked): Promise<Pages | undefined> {
  const { first, after, withEnds = false } = page;
  const position = keyAfter("relations", after, BEFORE_ALL_RELATIONS);
  const passes = toPasses(graph, filter);
  const shown = ids.map((id): Shown => {
    const all = relationsOfEntity(graph, id, passes);
    const rest = after === undefined ? all : all.filter((relation) => isAfter(relation, position));
    return { id, found: rest.slice(0, first), more: rest.length > first, total: all.length };
  });
  const relations = shown.flatMap(({ found }) => found);
  const read = await readFactsAt(ask, graph, { ids: withEnds ? [...ids, ...relations.flatMap(({ ends }) => ends)] : [], relations });
  return read === undefined ? undefined : new Map(shown.map((of) => [of.id, toIndexedPage(of, read)]));
}

/** For each id a page of its relations, in a constant number of statements whatever the number of ids: one where the graph is in memory, else two. */
export async function readRelationsOf(ask: Ask, current: CurrentGraph, asked: RelationsAsked): Promise<Pages> {
  const question = { ...asked, ids: [...new Set(asked.ids)] };
  if (question.ids.length === 0) return new Map();
  return answerFrom(
    current,
    (graph) => readByGraph(ask, graph, question),
    () => readByStatements(ask, question),
  );
}
