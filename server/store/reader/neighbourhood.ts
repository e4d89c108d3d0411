import type { EntityId } from "../../../domain/ids.ts";
import type { RelationRecord } from "../../../domain/records.ts";
import { WhometError } from "../../errors.ts";
import type { PageRequest, RelationFilter, Subgraph } from "../graphStore.ts";
import { toRelationRecord } from "../recordRows.ts";
import type { Ask } from "./ask.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { readEntities } from "./entities.ts";
import { groupRows, mapColumn, numberColumn } from "./pages.ts";
import { toFilterParameters } from "./relationFilter.ts";
import { BEFORE_ALL_RELATIONS, compareRelations, relationPosition } from "./relationPosition.ts";

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

function cursorOf(pages: ReadonlyMap<string, readonly RelationRecord[]>, first: number): string | undefined {
  const parts = [...pages].flatMap(([id, relations]) => {
    const last = relations[first - 1];
    return last === undefined || relations.length <= first ? [] : [id, ...relationPosition(last)];
  });
  return parts.length === 0 ? undefined : encodeCursor("neighbourhood", parts);
}

/**
 * The entities, the `first` newest relations of each and what these lead to. Three statements whatever the number of ids.
 * `omitted` is the number of different relations past this page; `after` is set where there are any.
 */
export async function readNeighbourhood(
  ask: Ask,
  request: { ids: readonly EntityId[]; filter: RelationFilter; page: PageRequest },
): Promise<Subgraph> {
  const {
    filter,
    page: { first, after },
  } = request;
  const ids = [...new Set(request.ids)];
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
  const shown = new Map([...pages.values()].flatMap((page) => page.slice(0, first)).map((relation) => [relation.id, relation]));
  const relations = [...shown.values()].sort(compareRelations);
  const nodes = await readEntities(ask, [...new Set([...ids, ...relations.flatMap(({ source, target }) => [source, target])])]);
  const total = totals[0] === undefined ? 0 : numberColumn(totals[0], "total");
  return { nodes: nodes.filter((node) => node !== undefined), relations, omitted: total - relations.length, after: cursorOf(pages, first) };
}
