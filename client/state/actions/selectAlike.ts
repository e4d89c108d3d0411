import type { EntityKind } from "../../../domain/kinds.ts";
import type { Modality } from "../../../domain/modality.ts";
import { plural } from "../../model/questions/question.ts";
import type { ExplorerState } from "../explorerState.ts";
import { drawnIn } from "../drawnIn.ts";
import { announce } from "./notice.ts";
import { selectEntities, selectRelations } from "./select.ts";

/** What things have in common: a kind of entity, or types or modalities of relations. */
export type Likeness = { readonly kind: EntityKind } | { readonly types: readonly string[] } | { readonly modalities: readonly Modality[] };

/** Selects all that is shown and alike. */
export function selectAlike(state: ExplorerState, likeness: Likeness): ExplorerState {
  const { entities, relations } = drawnIn(state);
  if ("kind" in likeness) {
    const ids = entities.filter(({ kind }) => kind === likeness.kind).map(({ id }) => id);
    return announce(selectEntities(state, ids), {
      en: `${plural(ids.length, "entity", "entities")} selected`,
      vi: `Đã chọn ${ids.length} thực thể`,
    });
  }
  const isAlike =
    "types" in likeness
      ? ({ type }: { type: string }): boolean => likeness.types.includes(type)
      : ({ modality }: { modality: Modality }): boolean => likeness.modalities.includes(modality);
  const ids = relations.filter(isAlike).map(({ id }) => id);
  return announce(selectRelations(state, ids), { en: `${plural(ids.length, "relation")} selected`, vi: `Đã chọn ${ids.length} quan hệ` });
}
