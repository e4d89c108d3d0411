import type { EntityKind } from "../../../domain/kinds.ts";
import type { Modality } from "../../../domain/modality.ts";
import { NO_FILTERS } from "../../model/view.ts";
import type { ExplorerState } from "../explorerState.ts";
import { changeView } from "./changeView.ts";

function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

/** Hides a kind of entity, or shows it again. */
export function toggleKind(state: ExplorerState, kind: EntityKind): ExplorerState {
  const { filters } = state.view;
  return changeView(state, { ...state.view, filters: { ...filters, kinds: toggled(filters.kinds, kind) } });
}

/** Hides a relation type, or shows it again. */
export function toggleType(state: ExplorerState, type: string): ExplorerState {
  const { filters } = state.view;
  return changeView(state, { ...state.view, filters: { ...filters, types: toggled(filters.types, type) } });
}

/** Hides some modalities together, or shows them again where all are hidden. */
export function toggleModalities(state: ExplorerState, modalities: readonly Modality[]): ExplorerState {
  const { filters } = state.view;
  const others = filters.modalities.filter((each) => !modalities.includes(each));
  const areHidden = modalities.every((each) => filters.modalities.includes(each));
  return changeView(state, { ...state.view, filters: { ...filters, modalities: areHidden ? others : [...others, ...modalities] } });
}

/** Shows everything again. */
export function clearFilters(state: ExplorerState): ExplorerState {
  return changeView(state, { ...state.view, filters: NO_FILTERS });
}
