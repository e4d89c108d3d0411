import type { EntityKind } from "../../../domain/kinds.ts";
import { ENTITY_KINDS } from "../../../domain/kinds.ts";
import { MODALITIES } from "../../../domain/modality.ts";
import {
  EntitiesDocument,
  NeighbourhoodDocument,
  NeighbourLinksDocument,
  RelationsDocument,
  type NeighbourLinksQuery,
} from "../../api/generated/operations.ts";
import { compareText, firstDifference } from "../../model/comparing.ts";
import { isDrawnOnRequest, type Entity, type Relation } from "../../model/entity.ts";
import type { ExpandOrder } from "../../model/origins.ts";
import type { EffectContext } from "./context.ts";
import { inChunks } from "./inChunks.ts";

const PAGE = 200;
const MOST_PAGES = 10;
const MODALITY_LIST = [...MODALITIES];
const DRAWN: readonly EntityKind[] = ENTITY_KINDS.filter((kind) => !isDrawnOnRequest(kind));

/** Which neighbours of an entity are wanted: `first` that are not shown yet, by an order, from where a cursor left off. */
export interface NeighbourWish {
  readonly id: string;
  readonly types?: readonly string[];
  readonly kinds?: readonly EntityKind[];
  readonly order: ExpandOrder;
  readonly first: number;
  readonly after?: string;
  readonly shown: ReadonlySet<string>;
}

/** Neighbours with the relations that lead to them, and what was left out. */
export interface FoundNeighbours {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly left: number;
  readonly after?: string;
}

function selectionOf({ id, types, kinds = DRAWN }: Pick<NeighbourWish, "id" | "types" | "kinds">): {
  ids: string[];
  kinds: EntityKind[];
  modalities: typeof MODALITY_LIST;
  types?: string[];
} {
  return { ids: [id], kinds: [...kinds], modalities: MODALITY_LIST, ...(types === undefined ? {} : { types: [...types] }) };
}

/** The newest relations, page by page, until enough neighbours are new. */
async function newest({ execute }: EffectContext, wish: NeighbourWish): Promise<FoundNeighbours> {
  const entities = new Map<string, Entity>();
  const relations: Relation[] = [];
  let after = wish.after;
  let left = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const fresh = [...entities.keys()].filter((id) => !wish.shown.has(id)).length;
    if (fresh >= wish.first) break;
    const first = Math.min(PAGE, wish.first - fresh);
    const { neighbourhood } = await execute(NeighbourhoodDocument, {
      ...selectionOf(wish),
      first,
      ...(after === undefined ? {} : { after }),
    });
    for (const node of neighbourhood.nodes) if (node.id !== wish.id) entities.set(node.id, node);
    relations.push(...neighbourhood.relations);
    left = neighbourhood.omitted;
    after = neighbourhood.after ?? undefined;
    if (after === undefined) break;
  }
  return { entities: [...entities.values()], relations, left, ...(after === undefined ? {} : { after }) };
}

type NeighbourLinks = Pick<NeighbourLinksQuery["neighbourhood"], "nodes" | "relations">;

/** The neighbours of an entity as ids with their degrees, at most 2,000 relations of them: light enough to choose among. */
export async function neighbourLinks(
  { execute }: EffectContext,
  wish: Pick<NeighbourWish, "id" | "types" | "kinds">,
): Promise<NeighbourLinks> {
  const nodes: NeighbourLinks["nodes"][number][] = [];
  const relations: NeighbourLinks["relations"][number][] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { neighbourhood }: NeighbourLinksQuery = await execute(NeighbourLinksDocument, { ...selectionOf(wish), first: PAGE, after });
    nodes.push(...neighbourhood.nodes);
    relations.push(...neighbourhood.relations);
    after = neighbourhood.after;
    if (after === null) break;
  }
  return { nodes, relations };
}

/** Entities by their ids; what does not exist is left out. */
export function entitiesOf({ execute }: EffectContext, ids: readonly string[]): Promise<Entity[]> {
  return inChunks(ids, async (some) => (await execute(EntitiesDocument, { ids: some })).entities);
}

/** Relations by their ids; what does not exist is left out. */
export function relationsOf({ execute }: EffectContext, ids: readonly string[]): Promise<Relation[]> {
  return inChunks(ids, async (some) => (await execute(RelationsDocument, { ids: some })).relations);
}

async function mostConnected(context: EffectContext, wish: NeighbourWish): Promise<FoundNeighbours> {
  const links = await neighbourLinks(context, wish);
  const degrees = new Map(links.nodes.map(({ id, degree }) => [id, degree]));
  const open = [...degrees].filter(([id]) => id !== wish.id && !wish.shown.has(id));
  const chosen = open.sort((a, b) => firstDifference(b[1] - a[1], compareText(a[0], b[0]))).slice(0, wish.first);
  const ids = new Set(chosen.map(([id]) => id));
  const leading = links.relations.filter(({ source, target }) => ids.has(source.id) || ids.has(target.id)).map(({ id }) => id);
  const [entities, relations] = await Promise.all([entitiesOf(context, [...ids]), relationsOf(context, leading)]);
  return { entities, relations, left: open.length - ids.size };
}

/** Neighbours that are not shown yet, newest or most connected first. */
export function findNeighbours(context: EffectContext, wish: NeighbourWish): Promise<FoundNeighbours> {
  return wish.order === "newest" ? newest(context, wish) : mostConnected(context, wish);
}
