import type { EntityId } from "../../../domain/ids.ts";
import type { RelationRecord } from "../../../domain/records.ts";
import { WhometError } from "../../errors.ts";
import type { PageRequest, RelationFilter, StoredEntity, Subgraph } from "../graphStore.ts";
import { toRelationRecord } from "../recordRows.ts";
import type { Ask } from "./ask.ts";
import { fromGraph, type CurrentGraph } from "./currentGraph.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { readEntities } from "./entities.ts";
import type { GraphIndex } from "./graphIndex.ts";
import { groupRows, mapColumn, numberColumn } from "./pages.ts";
import { toFilterParameters } from "./relationFilter.ts";
import { BEFORE_ALL_RELATIONS, compareRelations, relationPosition } from "./relationPosition.ts";
import { readRelationsAt } from "./relationsAt.ts";
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
  if (parts.length % 3 !== 0)
    throw new WhometError("BAD_REQUEST", `"after" is no cursor of a neighbourhood; pass the "after" of its last answer unchanged`);
  const asked = new Set<string>(ids);
  return parts.flatMap((id, index) => {
    const [latest, relation] = [parts[index + 1], parts[index + 2]];
    return index % 3 === 0 && asked.has(id) && latest !== undefined && relation !== undefined
      ? [{ id: id as EntityId, latest, relation }]
      : [];
  });
}

/** The relations of one entity on a page, and whether it has more. */
interface Shown {
  readonly id: string;
  readonly relations: readonly RelationRecord[];
  readonly more: boolean;
}

function cursorOf(shown: readonly Shown[]): string | undefined {
  const parts = shown.flatMap(({ id, relations, more }) => {
    const last = relations.at(-1);
    return last === undefined || !more ? [] : [id, ...relationPosition(last)];
  });
  return parts.length === 0 ? undefined : encodeCursor("neighbourhood", parts);
}

interface Asked {
  readonly ids: readonly EntityId[];
  readonly filter: RelationFilter;
  readonly page: PageRequest;
}

/** What entities and their pages come to. `past`: how many different relations there are from the pages on. */
function toSubgraph(nodes: readonly (StoredEntity | undefined)[], shown: readonly Shown[], past: number): Subgraph {
  const relations = differentRelations(shown);
  return { nodes: nodes.filter((node) => node !== undefined), relations, omitted: past - relations.length, after: cursorOf(shown) };
}

function differentRelations(shown: readonly Shown[]): readonly RelationRecord[] {
  return [...new Map(shown.flatMap(({ relations }) => relations).map((relation) => [relation.id, relation])).values()].sort(
    compareRelations,
  );
}

function nodeIds(ids: readonly EntityId[], relations: readonly RelationRecord[]): readonly EntityId[] {
  return [...new Set([...ids, ...relations.flatMap(({ source, target }) => [source, target])])];
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
  const shown = [...pages].map(([id, page]) => ({ id, relations: page.slice(0, first), more: page.length > first }));
  const nodes = await readEntities(ask, nodeIds(ids, differentRelations(shown)));
  return toSubgraph(nodes, shown, totals[0] === undefined ? 0 : numberColumn(totals[0], "total"));
}

async function readByGraph(ask: Ask, graph: GraphIndex, { ids, filter, page: { first, after } }: Asked): Promise<Subgraph | undefined> {
  const passes = toPasses(graph, filter);
  const pages = positionsAfter(ids, after)
    .map(({ id, ...position }) => ({ id, rest: relationsOfEntity(graph, id, passes).filter((relation) => isAfter(relation, position)) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const page = { relations: pages.flatMap(({ rest }) => rest.slice(0, first)), withEnds: true };
  const read = await readRelationsAt(ask, graph, page);
  if (read === undefined) return undefined;
  const shown = pages.map(({ id, rest }) => ({
    id,
    relations: rest.slice(0, first).flatMap((relation) => read.relations.get(relation.id) ?? []),
    more: rest.length > first,
  }));
  const alone = ids.filter((id) => !read.ends.has(id) && graph.entities.has(id));
  const ends = new Map([
    ...read.ends,
    ...(await readEntities(ask, alone)).flatMap((end) => (end === undefined ? [] : [[end.id, end] as const])),
  ]);
  const nodes = nodeIds(ids, differentRelations(shown)).map((id) => ends.get(id));
  return toSubgraph(nodes, shown, new Set(pages.flatMap(({ rest }) => rest)).size);
}

/**
 * The entities, the `first` newest relations of each and what these lead to, in a constant number of statements whatever the number of ids.
 * `omitted` is the number of different relations past this page; `after` is set where there are any.
 */
export async function readNeighbourhood(ask: Ask, current: CurrentGraph, asked: Asked): Promise<Subgraph> {
  const question = { ...asked, ids: [...new Set(asked.ids)] };
  return fromGraph(
    current,
    (graph) => readByGraph(ask, graph, question),
    () => readByStatements(ask, question),
  );
}
