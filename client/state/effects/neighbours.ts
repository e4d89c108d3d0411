import type { EntityKind } from "../../../domain/kinds.ts";
import { ENTITY_KINDS } from "../../../domain/kinds.ts";
import { MODALITIES } from "../../../domain/modality.ts";
import { EntitiesDocument, NeighbourLinksDocument, RelationsDocument, type NeighbourLinksQuery } from "../../api/generated/operations.ts";
import { compareText, firstDifference } from "../../model/comparing.ts";
import { isDrawnOnRequest, type Entity, type Relation } from "../../model/entity.ts";
import { openNeighbours, type OpenNeighbour } from "../../model/expansion.ts";
import type { ExpandOrder } from "../../model/origins.ts";
import { isFetched } from "../openedFile.ts";
import type { EffectContext } from "./context.ts";
import { inChunks } from "./inChunks.ts";

const PAGE = 200;
const MOST_PAGES = 10;
const MODALITY_LIST = [...MODALITIES];
const DRAWN: readonly EntityKind[] = ENTITY_KINDS.filter((kind) => !isDrawnOnRequest(kind));

/** Which neighbours of an entity are wanted: `first` that are not shown yet, by an order. */
export interface NeighbourWish {
  readonly id: string;
  readonly types?: readonly string[];
  readonly kinds?: readonly EntityKind[];
  readonly order: ExpandOrder;
  readonly first: number;
  readonly shown: ReadonlySet<string>;
}

/** Neighbours with the relations that lead to them, and how many more there may be. */
export interface FoundNeighbours {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly left: number;
}

function selectionOf({ id, types, kinds = DRAWN }: Pick<NeighbourWish, "id" | "types" | "kinds">): {
  ids: string[];
  kinds: EntityKind[];
  modalities: typeof MODALITY_LIST;
  types?: string[];
} {
  return { ids: [id], kinds: [...kinds], modalities: MODALITY_LIST, ...(types === undefined ? {} : { types: [...types] }) };
}

type NeighbourLinks = Pick<NeighbourLinksQuery["neighbourhood"], "nodes" | "relations">;
type LinksOf = Pick<NeighbourWish, "id" | "types" | "kinds">;

/** The newest relations of an entity and the neighbours that they lead to, by id; at most 2,000, and how many are past what was read. */
async function readLinks(
  { execute }: EffectContext,
  wish: LinksOf,
  isEnough: (links: NeighbourLinks) => boolean = () => false,
): Promise<NeighbourLinks & { readonly omitted: number }> {
  const nodes: NeighbourLinks["nodes"][number][] = [];
  const relations: NeighbourLinks["relations"][number][] = [];
  let after: string | null = null;
  let omitted = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { neighbourhood }: NeighbourLinksQuery = await execute(NeighbourLinksDocument, { ...selectionOf(wish), first: PAGE, after });
    nodes.push(...neighbourhood.nodes);
    relations.push(...neighbourhood.relations);
    ({ after, omitted } = neighbourhood);
    if (after === null || isEnough({ nodes, relations })) break;
  }
  return { nodes, relations, omitted };
}

/** The neighbours of an entity as ids with their degrees, at most 2,000 relations of them: light enough to choose among. */
export function neighbourLinks(context: EffectContext, wish: LinksOf): Promise<NeighbourLinks> {
  return readLinks(context, wish);
}

/** What can be brought beside an entity; `omitted` counts the relations that were not looked through. */
export interface OpenNeighbours {
  readonly neighbours: readonly OpenNeighbour[];
  readonly omitted: number;
}

/** The neighbours of an entity, of every kind, that are not on the canvas, with the relation types that lead to them. */
export async function readOpenNeighbours(context: EffectContext, id: string): Promise<OpenNeighbours> {
  const { relations, omitted } = await readLinks(context, { id, kinds: ENTITY_KINDS });
  return { neighbours: openNeighbours(id, relations, new Set(context.store.getState().view.entities)), omitted };
}

/** Entities by their ids; what does not exist is left out. */
export function entitiesOf({ execute }: EffectContext, ids: readonly string[]): Promise<Entity[]> {
  return inChunks(ids, async (some) => (await execute(EntitiesDocument, { ids: some })).entities);
}

/** Relations by their ids; what does not exist is left out. */
export function relationsOf({ execute }: EffectContext, ids: readonly string[]): Promise<Relation[]> {
  return inChunks(ids, async (some) => (await execute(RelationsDocument, { ids: some })).relations);
}

/** Some neighbours with every relation read that leads to them; what is known is not asked for again. */
async function fetched(
  context: EffectContext,
  chosen: readonly string[],
  { relations }: NeighbourLinks,
): Promise<Pick<FoundNeighbours, "entities" | "relations">> {
  const known = context.store.getState();
  const ids = new Set(chosen);
  const leading = relations.filter(({ source, target }) => ids.has(source.id) || ids.has(target.id)).map(({ id }) => id);
  const [entities, led] = await Promise.all([
    entitiesOf(context, chosen.filter((id) => !isFetched(known, id))), // prettier-ignore
    relationsOf(context, leading.filter((id) => !isFetched(known, id))), // prettier-ignore
  ]);
  return {
    entities: [...chosen.flatMap((id) => (isFetched(known, id) ? (known.entities.get(id) ?? []) : [])), ...entities],
    relations: [...leading.flatMap((id) => (isFetched(known, id) ? (known.relations.get(id) ?? []) : [])), ...led],
  };
}

/** Neighbours in the order of the relations that lead to them. */
function neighbourIds({ id }: NeighbourWish, { relations }: NeighbourLinks): readonly string[] {
  const others = new Set(relations.map(({ source, target }) => (source.id === id ? target.id : source.id)));
  return [...others].filter((other) => other !== id);
}

/** What stands on the canvas among the newest comes too: it stays where something else that brought it is taken back. */
async function newest(context: EffectContext, wish: NeighbourWish): Promise<FoundNeighbours> {
  const isOpen = (id: string): boolean => !wish.shown.has(id);
  const links = await readLinks(context, wish, (read) => neighbourIds(wish, read).filter(isOpen).length >= wish.first);
  const ids = neighbourIds(wish, links);
  const open = ids.filter(isOpen);
  const firstLeft = open[wish.first];
  const chosen = firstLeft === undefined ? ids : ids.slice(0, ids.indexOf(firstLeft));
  const left = Math.max(0, open.length - wish.first) + links.omitted;
  return { ...(await fetched(context, chosen, links)), left };
}

async function mostConnected(context: EffectContext, wish: NeighbourWish): Promise<FoundNeighbours> {
  const links = await readLinks(context, wish);
  const degrees = new Map(links.nodes.map(({ id, degree }) => [id, degree]));
  const degree = (id: string): number => degrees.get(id) ?? 0;
  const open = neighbourIds(wish, links).filter((id) => !wish.shown.has(id));
  const sorted = [...open].sort((a, b) => firstDifference(degree(b) - degree(a), compareText(a, b)));
  const chosen = sorted.slice(0, wish.first);
  return { ...(await fetched(context, chosen, links)), left: open.length - chosen.length + links.omitted };
}

/** Neighbours that are not shown yet, newest or most connected first. */
export function findNeighbours(context: EffectContext, wish: NeighbourWish): Promise<FoundNeighbours> {
  return wish.order === "newest" ? newest(context, wish) : mostConnected(context, wish);
}
