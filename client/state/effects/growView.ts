import type { EntityKind } from "../../../domain/kinds.ts";
import { ENTITY_KINDS } from "../../../domain/kinds.ts";
import { MODALITIES } from "../../../domain/modality.ts";
import { EntitiesDocument, FiguresDocument, NeighbourhoodDocument, SubgraphDocument } from "../../api/generated/operations.ts";
import { isDrawnOnRequest, labelOf, type Entity, type Relation } from "../../model/entity.ts";
import { drawableNeighbours, EXPAND_LIMIT } from "../../model/expansion.ts";
import { announce, openMenu, showFailure } from "../actions/notice.ts";
import { addToView, remember } from "../actions/populate.ts";
import { selectEntity } from "../actions/select.ts";
import type { FigureList, Loadable } from "../explorerState.ts";
import { apply, toFailure, type EffectContext } from "./context.ts";
import { loadTies } from "./loadTies.ts";

const MODALITY_LIST = [...MODALITIES];
const DRAWN: EntityKind[] = ENTITY_KINDS.filter((kind) => !isDrawnOnRequest(kind));

/** What an expansion brings: all drawable kinds where nothing is chosen. */
export interface ExpandWish {
  readonly types?: readonly string[];
  readonly kinds?: readonly EntityKind[];
  readonly first?: number;
}

async function bring(
  context: EffectContext,
  { entities, relations, parent }: { entities: readonly Entity[]; relations: readonly Relation[]; parent?: string },
): Promise<number> {
  apply(context, (state) => remember(state, { entities, relations }));
  const shown = context.store.getState().view.entities;
  const ids = [...new Set([...shown, ...entities.map(({ id }) => id)])];
  const [{ subgraph }] = await Promise.all([context.execute(SubgraphDocument, { ids, modalities: MODALITY_LIST }), loadTies(context, ids)]);
  apply(context, (state) => remember(state, { relations: subgraph.relations }));
  const added = entities.filter(({ id }) => !shown.includes(id));
  const addedIds = new Set(added.map(({ id }) => id));
  const touching = subgraph.relations.filter(({ source, target }) => addedIds.has(source.id) || addedIds.has(target.id));
  const relationIds = [...new Set([...relations, ...touching].map(({ id }) => id))];
  apply(context, (state) =>
    addToView(state, {
      entityIds: entities.map(({ id }) => id),
      relationIds,
      by: parent === undefined ? "hand" : "expansion",
      ...(parent === undefined ? {} : { parent }),
    }),
  );
  return added.length;
}

async function reported(context: EffectContext, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    apply(context, (state) => showFailure(state, toFailure(error)));
  }
}

/** Puts one entity on the canvas, with its relations to what stands there, and selects it. */
export function addEntity(context: EffectContext, id: string): Promise<void> {
  return reported(context, async () => {
    const { entities } = await context.execute(EntitiesDocument, { ids: [id] });
    const [entity] = entities;
    if (entity === undefined || entity === null) {
      apply(context, (state) => ({ ...state, unknownIds: [id] }));
      return;
    }
    await bring(context, { entities: [entity], relations: [] });
    const text = { en: `${labelOf(entity, "EN")} is on the canvas`, vi: `Đã thêm ${labelOf(entity, "VI")}` };
    apply(context, (state) => announce({ ...selectEntity(state, id), fitCount: state.fitCount + 1 }, text));
  });
}

/** Brings neighbours of an entity: at most 25 unless the reader chose more. */
export function expandEntity(context: EffectContext, id: string, wish: ExpandWish = {}): Promise<void> {
  return reported(context, async () => {
    const { types, kinds = DRAWN, first = EXPAND_LIMIT } = wish;
    const variables = {
      ids: [id],
      kinds: [...kinds],
      modalities: MODALITY_LIST,
      first,
      ...(types === undefined ? {} : { types: [...types] }),
    };
    const { neighbourhood } = await context.execute(NeighbourhoodDocument, variables);
    const added = await bring(context, { entities: neighbourhood.nodes, relations: neighbourhood.relations, parent: id });
    const left = neighbourhood.omitted;
    const text = {
      en: `${added} added${left > 0 ? `, ${left} relations more could be brought` : ""}`,
      vi: `Đã thêm ${added}${left > 0 ? `, còn ${left} quan hệ chưa hiển thị` : ""}`,
    };
    apply(context, (state) => announce(state, text));
  });
}

/** Expands at once where that brings few, else opens the menu with the choices. */
export async function expandOrAsk(context: EffectContext, id: string, at: { readonly x: number; readonly y: number }): Promise<void> {
  const entity = context.store.getState().entities[id];
  if (entity !== undefined && drawableNeighbours(entity) > EXPAND_LIMIT) apply(context, (state) => openMenu(state, { id, ...at }));
  else await expandEntity(context, id);
}

/** The figures about an entity, as a table. */
export async function loadFigures(context: EffectContext, id: string): Promise<void> {
  if (context.store.getState().figures[id]?.status === "ready") return;
  const keep = (figures: Loadable<FigureList>): void =>
    apply(context, (current) => ({ ...current, figures: { ...current.figures, [id]: figures } }));
  keep({ status: "loading" });
  try {
    const { entity } = await context.execute(FiguresDocument, { id });
    if (entity === null) return;
    keep({ status: "ready", value: entity });
  } catch (error) {
    keep({ status: "failed", failure: toFailure(error) });
  }
}
