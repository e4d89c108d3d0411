import { MODALITIES } from "../../../domain/modality.ts";
import { DocumentTextDocument, EntityDetailDocument, RelationDetailDocument } from "../../api/generated/operations.ts";
import { SENTENCES_OF_EACH, SENTENCES_OF_ONE } from "../../model/documentsBehind.ts";
import { factIdOf, isPairId } from "../../model/drawnIds.ts";
import { remember } from "../actions/populate.ts";
import type { EntityDetail, ExplorerState } from "../explorerState.ts";
import { entityDetailIn, isFetched, relationDetailIn } from "../openedFile.ts";
import { apply, type EffectContext } from "./context.ts";
import { fetchEntityContext } from "./entityContext.ts";
import { loadOnce } from "./loadOnce.ts";
import { loadPair } from "./loadPair.ts";
import { relationPages } from "./relationPages.ts";

async function fetchDetail(context: EffectContext, id: string): Promise<EntityDetail | null> {
  const variables = { id, sentences: SENTENCES_OF_EACH, modalities: [...MODALITIES] };
  const pages = await relationPages(async (after) => (await context.execute(EntityDetailDocument, { ...variables, after })).entity);
  const [entity] = pages;
  if (entity === undefined) return null;
  const allRelations = pages.flatMap(({ relations }) => relations.edges.map(({ node }) => node));
  return { ...entity, allRelations, context: await fetchEntityContext(context, entity) };
}

/** What the panel says of an entity. */
export function loadEntity(context: EffectContext, id: string): Promise<void> {
  return loadOnce({
    known: entityDetailIn(context.store.getState(), id),
    fetch: () => fetchDetail(context, id),
    keep: (detail) => apply(context, (state) => ({ ...state, entityDetails: { ...state.entityDetails, [id]: detail } })),
  });
}

/** A relation with all its evidence. */
export function loadRelation(context: EffectContext, id: string): Promise<void> {
  return loadOnce({
    known: relationDetailIn(context.store.getState(), id),
    fetch: async () => {
      const { relation } = await context.execute(RelationDetailDocument, { id, sentences: SENTENCES_OF_ONE });
      if (relation !== null && !isFetched(context.store.getState(), id))
        apply(context, (state) => remember(state, { relations: [relation] }));
      return relation;
    },
    keep: (detail) => apply(context, (state) => ({ ...state, relationDetails: { ...state.relationDetails, [id]: detail } })),
  });
}

/** The text of a document with the facts of its sentences. */
export function loadDocument(context: EffectContext, id: string): Promise<void> {
  return loadOnce({
    known: context.store.getState().documents[id],
    fetch: async () => (await context.execute(DocumentTextDocument, { id })).document,
    keep: (document) => apply(context, (state) => ({ ...state, documents: { ...state.documents, [id]: document } })),
  });
}

/** Loads what the panel shows: what is selected, or a document. */
export async function loadSelected(context: EffectContext, { view, panel }: ExplorerState): Promise<void> {
  const entity = view.selection.entities.at(-1);
  const relation = view.selection.relations.at(-1);
  if (entity !== undefined) await loadEntity(context, entity);
  if (relation !== undefined) await (isPairId(relation) ? loadPair(context, relation) : loadRelation(context, factIdOf(relation)));
  if (panel.name === "document") await loadDocument(context, panel.id);
}

/** Loads what the panel shows whenever the selection or the panel changes, however that came about. Returns the way to stop. */
export function followSelection(context: EffectContext): () => void {
  return context.store.subscribe((state, before) => {
    if (state.view.selection !== before.view.selection || state.panel !== before.panel) void loadSelected(context, state);
  });
}
