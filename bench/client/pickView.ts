import type { EntityId } from "../../domain/ids.ts";
import type { DatasetRecords, EntityRecord, RelationRecord } from "../../domain/records.ts";
import { forceLayout } from "../../client/canvas/forceLayout.ts";
import { isDrawnOnRequest } from "../../client/model/entity.ts";
import type { Positions } from "../../client/model/layouts/layout.ts";
import { EXPAND_LIMIT } from "../../client/model/expansion.ts";
import { toPermalink } from "../../client/model/permalink.ts";
import { EMPTY_VIEW } from "../../client/model/view.ts";
import { createAdjacency, otherEnd, type Adjacency } from "../graphql/adjacency.ts";
import { HOME_COUNTRY } from "../graph/entities.ts";

/** How much a view holds. */
export interface ViewSize {
  readonly entities: number;
  readonly relations: number;
}

/** A part of the generated graph, laid out, that both pages draw. */
export interface BenchView {
  readonly size: ViewSize;
  readonly entities: readonly EntityRecord[];
  readonly relations: readonly RelationRecord[];
  readonly positions: Positions;
  /** One with more than 25 neighbours outside the view. */
  readonly parent: EntityId;
}

/** About what a name needs; both pages get the same places, so it need not be exact. */
const ITEM = { kind: "OFFICIAL", width: 110, height: 56, shapeHeight: 24, side: "home" } as const;

function place(entities: readonly EntityRecord[], links: readonly RelationRecord[]): Positions {
  const steps = forceLayout({ items: entities.map(({ id }) => ({ id, ...ITEM })), links });
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Some of a list, spread evenly over it. */
function thinned<Item>(items: readonly Item[], count: number): Item[] {
  return Array.from({ length: Math.min(count, items.length) }, (_, at) => items[Math.floor((at * items.length) / count)]).filter(
    (item) => item !== undefined,
  );
}

/** How many neighbours of an entity are not among some entities: what expanding it can bring. */
function hiddenOf(id: EntityId, { relationsOf, entityOf }: Adjacency, members: ReadonlySet<EntityId>): number {
  const others = new Set(relationsOf(id).map((relation) => otherEnd(relation, id)));
  return [...others].filter((other) => {
    const kind = entityOf.get(other)?.kind;
    return kind !== undefined && !isDrawnOnRequest(kind) && !members.has(other);
  }).length;
}

/** The best connected entities, the home country apart, with some of the relations among them: the densest picture that this graph gives. */
export function pickView(records: DatasetRecords, size: ViewSize): BenchView {
  const adjacency = createAdjacency(records);
  const candidates = records.entities.filter(({ id, kind }) => !isDrawnOnRequest(kind) && id !== HOME_COUNTRY);
  const degree = ({ id }: EntityRecord): number => adjacency.relationsOf(id).length;
  const entities = [...candidates].sort((a, b) => degree(b) - degree(a)).slice(0, size.entities);
  const members = new Set(entities.map(({ id }) => id));
  const among = entities.flatMap(({ id }) =>
    adjacency.relationsOf(id).filter(({ source, target }) => source === id && members.has(target)),
  );
  const relations = thinned(among, size.relations);
  const missing = (id: EntityId): number => Math.abs(EXPAND_LIMIT * 2 - hiddenOf(id, adjacency, members));
  const [parent] = [...members].sort((a, b) => missing(a) - missing(b));
  if (parent === undefined || relations.length < size.relations) throw new Error("the generated graph is too small for this view");
  return { size, entities, relations, positions: place(entities, relations), parent };
}

/** The view as a link: the explorer fetches its facts from the server, as it does for every link. */
export function linkOf({ entities, relations, positions, parent }: BenchView): string {
  return toPermalink({
    ...EMPTY_VIEW,
    entities: entities.map(({ id }) => id),
    relations: relations.map(({ id }) => id),
    positions,
    layout: "force",
    selection: { entities: [parent], relations: [] },
  });
}
