import type { EntityKind } from "../../../domain/kinds.ts";
import type { Modality } from "../../../domain/modality.ts";
import type { ExplorerState } from "../explorerState.ts";
import { drawnIn } from "../drawnIn.ts";
import { saySelected } from "./saySelected.ts";
import { selectEntities, selectRelations } from "./select.ts";

/** What things have in common: a kind of entity, or types or modalities of relations. */
export type Likeness = { readonly kind: EntityKind } | { readonly types: readonly string[] } | { readonly modalities: readonly Modality[] };

/** Selects all that is shown and alike. */
export function selectAlike(state: ExplorerState, likeness: Likeness): ExplorerState {
  const { entities, relations } = drawnIn(state);
  if ("kind" in likeness) {
    const ids = entities.filter(({ kind }) => kind === likeness.kind).map(({ id }) => id);
    return saySelected(selectEntities(state, ids));
  }
  const isAlike =
    "types" in likeness
      ? ({ type }: { type: string }): boolean => likeness.types.includes(type)
      : ({ modality }: { modality: Modality }): boolean => likeness.modalities.includes(modality);
  return saySelected(
    selectRelations(
      state,
      relations.filter(isAlike).map(({ id }) => id),
    ),
  );
}
