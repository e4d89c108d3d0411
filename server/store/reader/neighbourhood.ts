import type { EntityId } from "../../../domain/ids.ts";
import type { RelationRecord } from "../../../domain/records.ts";
import { WhometError } from "../../errors.ts";
import type { PageRequest, RelationFilter, Subgraph } from "../graphStore.ts";
import { toRelationRecord } from "../recordRows.ts";
import type { Ask } from "./ask.ts";
import type { CurrentGraph } from "./currentGraph.ts";
import { answerFrom } from "./currentIndex.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { readEntities } from "./entities.ts";
import { readFactsAt } from "./factsAt.ts";
import { compareIndexed, type GraphIndex, type IndexedRelation } from "./graphIndex.ts";
import { groupRows, mapColumn, numberColumn } from "./pages.ts";
import { toFilterParameters } from "./relationFilter.ts";
import { BEFORE_ALL_RELATIONS, compareRelations, relationPosition } from "./relationPosition.ts";
import { isAfter, relationsOfEntity, toPasses } from "./relationWalk.ts";

interface Position {
  readonly id: EntityId;
  readonly latest: string;
  readonly relation: string;
}

/** Where each entity's relations go on. The cursor names only the entities that have more, so that nothing comes twice. */
function positionsAfter(ids: readonly EntityId[], after: string | undefined): readonly Position[] {
  if (after === undefined) return ids.map((id) => ({ id, ...BEFORE_ALL_RELATIONS }));
  const parts = decodeCursor("neighbourhood", after);
  const named = parts.filter((_, index) => index % 3 === 0);
  // Each name is work: none that we write comes twice.
  if (parts.length % 3 !== 0 || new Set(named).size < named.length)
    throw new WhometError("BAD_REQUEST", `"after" is no cursor of a neighbourhood; pass the "after" of its last answer unchanged`);
  const asked = new Set<string>(ids);
  return parts.flatMap((id, index) => {
    const [latest, relation] = [parts[index + 1], parts[index + 2]];
    return index % 3 === 0 && asked.has(id) && latest !== undefined && relation !== undefined
      ? [{ id: id as EntityId, latest, relation }]
      : [];
  });
}

/** The last relation of an entity on a page where it has more. */
interface Last {
  readonly id: string;
  readonly position: readonly [latest: string, relation: string];
}

function cursorOf(lasts: readonly Last[]): string | undefined {
  const parts = lasts.flatMap(({ id, position }) => [id, ...position]);
  return parts.length === 0 ? undefined : encodeCursor("neighbourhood", parts);
}

interface Asked {
  readonly ids: readonly EntityId[];
  readonly filter: RelationFilter;
  readonly page: PageRequest;
}

interface Ends {
  readonly source: EntityId;
  readonly target: EntityId;
}

function nodeIds(ids: readonly EntityId[], relations: readonly Ends[]): readonly EntityId[] {
  return [...new Set([...ids, ...relations.flatMap(({ source, target }) => [source, target])])];
}

function differentRelations(relations: readonly RelationRecord[]): readonly RelationRecord[] {
  return [...new Map(relations.map((relation) => [relation.id, relation])).values()].sort(compareRelations);
}

async function readByStatements(ask: Ask, { ids, filter, page: { first, after } }: Asked): Promise<Subgraph> {
  const rows = positionsAfter(ids, after).map((position) => ({ ...position }));
  const parameters = toFilterParameters(filter);
  const [found, totals] =
    rows.length === 0
      ? [[], []]
      : await Promise.all([
          ask("relations-of", { rows, ...parameters, limit: first + 1 }),
          ask("count-neighbourhood", { rows, ...parameters }),
        ]);
  const pages = groupRows(found, "entity", (row) => toRelationRecord(mapColumn(row, "relation")));
  const relations = differentRelations([...pages.values()].flatMap((page) => page.slice(0, first)));
  const lasts = [...pages].flatMap(([id, page]) => {
    const last = page[first - 1];
    return last === undefined || page.length <= first ? [] : [{ id, position: relationPosition(last) }];
  });
  const nodes = await readEntities(ask, nodeIds(ids, relations));
  const past = totals[0] === undefined ? 0 : numberColumn(totals[0], "total");
  return { nodes: nodes.filter((node) => node !== undefined), relations, omitted: past - relations.length, after: cursorOf(lasts) };
}

async function readByGraph(ask: Ask, graph: GraphIndex, { ids, filter, page: { first, after } }: Asked): Promise<Subgraph | undefined> {
  const passes = toPasses(graph, filter);
  const pages = positionsAfter(ids, after)
    .map(({ id, ...position }) => ({ id, rest: relationsOfEntity(graph, id, passes).filter((relation) => isAfter(relation, position)) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const shown = [...new Set(pages.flatMap(({ rest }) => rest.slice(0, first)))].sort(compareIndexed);
  const ends = nodeIds(
    ids.filter((id) => graph.entities.has(id)),
    shown.map(({ ends: [source, target] }) => ({ source, target })),
  );
  const read = await readFactsAt(ask, graph, { ids: ends, relations: shown });
  if (read === undefined) return undefined;
  const lasts = pages.flatMap(({ id, rest }) => {
    const last = rest[first - 1];
    return last === undefined || rest.length <= first ? [] : [{ id, position: [last.latest, last.id] as const }];
  });
  const relations = shown.map(({ id }) => read.relations.get(id)).filter((relation) => relation !== undefined);
  const past = new Set<IndexedRelation>(pages.flatMap(({ rest }) => rest)).size;
  const nodes = ends.map((id) => read.entities.get(id)).filter((node) => node !== undefined);
  return { nodes, relations, omitted: past - relations.length, after: cursorOf(lasts) };
}

/**
 * The entities, the `first` newest relations of each and what these lead to, in a constant number of statements whatever the number of ids.
 * `omitted` is the number of different relations past this page; `after` is set where there are any.
 */
export async function readNeighbourhood(ask: Ask, current: CurrentGraph, asked: Asked): Promise<Subgraph> {
  const question = { ...asked, ids: [...new Set(asked.ids)] };
  return answerFrom(
    current,
    (graph) => readByGraph(ask, graph, question),
    () => readByStatements(ask, question),
  );
}
