import type { EntityId } from "../../../domain/ids.ts";
import type { RelationFilter, Subgraph } from "../graphStore.ts";
import { toRelationRecord } from "../recordRows.ts";
import type { Ask } from "./ask.ts";
import type { CurrentGraph } from "./currentGraph.ts";
import { answerFrom } from "./currentIndex.ts";
import { readEntities } from "./entities.ts";
import { readFactsAt } from "./factsAt.ts";
import { compareIndexed, type GraphIndex } from "./graphIndex.ts";
import { mapColumn, numberColumn } from "./pages.ts";
import { toFilterParameters } from "./relationFilter.ts";
import { relationsOfEntity, toPasses } from "./relationWalk.ts";

const MAX_RELATIONS = 2000;

interface Asked {
  readonly ids: readonly EntityId[];
  readonly filter: RelationFilter;
}

async function readByStatements(ask: Ask, { ids, filter }: Asked): Promise<Subgraph> {
  const parameters = {
    rows: ids.map((id) => ({ id })),
    members: Object.fromEntries(ids.map((id) => [id, true])),
    ...toFilterParameters({ ...filter, direction: "OUT" }),
  };
  const [nodes, rows] = await Promise.all([readEntities(ask, ids), ask("relations-among", { ...parameters, limit: MAX_RELATIONS })]);
  const relations = rows.map((row) => toRelationRecord(mapColumn(row, "relation")));
  // Fewer than were asked for are all that there are.
  const [counted] = relations.length < MAX_RELATIONS ? [] : await ask("count-relations-among", parameters);
  const total = counted === undefined ? relations.length : numberColumn(counted, "total");
  return { nodes: nodes.filter((node) => node !== undefined), relations, omitted: total - relations.length };
}

async function readByGraph(ask: Ask, graph: GraphIndex, { ids, filter }: Asked): Promise<Subgraph | undefined> {
  const members = new Set(ids);
  const passes = toPasses(graph, { ...filter, direction: "OUT" });
  const all = ids.flatMap((id) => relationsOfEntity(graph, id, (relation, at) => members.has(relation.ends[1]) && passes(relation, at)));
  const shown = all.sort(compareIndexed).slice(0, MAX_RELATIONS);
  const read = await readFactsAt(ask, graph, { ids, relations: shown });
  if (read === undefined) return undefined;
  const nodes = ids.map((id) => read.entities.get(id)).filter((node) => node !== undefined);
  const relations = shown.map(({ id }) => read.relations.get(id)).filter((relation) => relation !== undefined);
  return { nodes, relations, omitted: all.length - relations.length };
}

/** The entities and the relations among them, newest first, at most 2,000; `omitted` is the number of the others. */
export async function readSubgraph(ask: Ask, current: CurrentGraph, asked: Asked): Promise<Subgraph> {
  const question = { ...asked, ids: [...new Set(asked.ids)] };
  if (question.ids.length === 0) return { nodes: [], relations: [], omitted: 0 };
  return answerFrom(
    current,
    (graph) => readByGraph(ask, graph, question),
    () => readByStatements(ask, question),
  );
}
