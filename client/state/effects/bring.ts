import { MODALITIES } from "../../../domain/modality.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import { NeighbourLinksDocument, SubgraphDocument } from "../../api/generated/operations.ts";
import type { Entity, Relation } from "../../model/entity.ts";
import type { NextPage } from "../../model/origins.ts";
import { addingToView, remember } from "../actions/populate.ts";
import { drawnIn } from "../drawnIn.ts";
import type { ExplorerState } from "../explorerState.ts";
import { isFetched } from "../openedFile.ts";
import { applyGradually, type EffectContext } from "./context.ts";
import { fetchTies } from "./loadTies.ts";
import { relationsOf } from "./neighbours.ts";

const MODALITY_LIST = [...MODALITIES];
/** Above this many, asking for everything among them would fetch thousands of relations that are known already. */
const ASK_FROM_THE_FEW_ABOVE = 300;
const LINKS_AT_ONCE = 25;
const LINKS_EACH = 200;

interface Brought {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  /** The entity that was expanded. */
  readonly parent?: string;
  /** Entities of which one must still be there: without any, nothing comes. */
  readonly beside?: readonly string[];
  readonly next?: NextPage;
  readonly name?: Bilingual;
}

/** Relations between new entities and everything shown, fetched from the side of the few. */
async function linksOf(context: EffectContext, added: readonly string[], shown: ReadonlySet<string>): Promise<readonly Relation[]> {
  const joining = new Set<string>();
  for (let at = 0; at < added.length; at += LINKS_AT_ONCE) {
    const ids = added.slice(at, at + LINKS_AT_ONCE);
    const { neighbourhood } = await context.execute(NeighbourLinksDocument, { ids, modalities: MODALITY_LIST, first: LINKS_EACH });
    for (const { id, source, target } of neighbourhood.relations) if (shown.has(source.id) && shown.has(target.id)) joining.add(id);
  }
  const state = context.store.getState();
  const [known, unknown] = [true, false].map((isKnown) => [...joining].filter((id) => isFetched(state, id) === isKnown));
  const fetched = await relationsOf(context, unknown ?? []);
  return [...(known ?? []).flatMap((id) => state.relations.get(id) ?? []), ...fetched];
}

/** The relations of new entities with each other and with what is shown. */
export async function relationsWith(
  context: EffectContext,
  added: readonly string[],
  shown: readonly string[],
): Promise<readonly Relation[]> {
  if (added.length === 0) return [];
  const ids = [...new Set([...shown, ...added])];
  if (ids.length > ASK_FROM_THE_FEW_ABOVE) return linksOf(context, added, new Set(ids));
  const { subgraph } = await context.execute(SubgraphDocument, { ids, modalities: MODALITY_LIST });
  const fresh = new Set(added);
  return subgraph.relations.filter(({ source, target }) => fresh.has(source.id) || fresh.has(target.id));
}

/** True where one of some entities is on the canvas, as itself or drawn for another. */
export function isAnyShown(state: ExplorerState, ids: readonly string[]): boolean {
  const { view } = state;
  return ids.some((id) => view.entities.includes(id)) || drawnIn(state).entities.some(({ id }) => ids.includes(id));
}

/** What an expansion puts into the view: who is drawn for others becomes a member once it is expanded, else what it brings would hang on nothing. */
export function membersOf(parent: string | undefined, brought: readonly string[], present: ReadonlySet<string>): readonly string[] {
  return parent === undefined || present.has(parent) ? brought : [...new Set([parent, ...brought])];
}

/** Adds entities with their relations to what is shown, as one step. Returns how many are new; undefined where what they belong beside has left meanwhile. */
export async function bring(
  context: EffectContext,
  { entities, relations, parent, beside, next, name }: Brought,
): Promise<number | undefined> {
  const { entities: shown } = context.store.getState().view;
  const present = new Set(shown);
  const ids = entities.map(({ id }) => id);
  const members = membersOf(parent, ids, present);
  const added = members.filter((id) => !present.has(id));
  const [touching, ties] = await Promise.all([relationsWith(context, added, shown), fetchTies(context, added)]);
  const anchors = parent === undefined ? beside : [parent];
  const isWanted = (state: ExplorerState): boolean => anchors === undefined || isAnyShown(state, anchors);
  if (!isWanted(context.store.getState())) return undefined;
  const addition = {
    entityIds: members,
    relationIds: [...new Set([...relations, ...touching].map(({ id }) => id))],
    by: parent === undefined ? "hand" : "expansion",
    ...(parent === undefined ? {} : { parent }),
    ...(next === undefined ? {} : { next }),
    ...(name === undefined ? {} : { name }),
  } as const;
  await applyGradually(context, function* (state) {
    const fetched = [...relations, ...touching].filter(({ id }) => !isFetched(state, id));
    const grown = remember(state, { entities: entities.filter(({ id }) => !present.has(id)), relations: fetched, ties });
    yield;
    return isWanted(grown) ? yield* addingToView(grown, addition) : grown;
  });
  return isWanted(context.store.getState()) ? added.filter((id) => id !== parent).length : undefined;
}
