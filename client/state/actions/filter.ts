import type { EntityKind } from "../../../domain/kinds.ts";
import type { Modality } from "../../../domain/modality.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import { NO_FILTERS, type Filters } from "../../model/view.ts";
import type { ExplorerState } from "../explorerState.ts";
import { changeView } from "./changeView.ts";
import { STEP } from "./stepNames.ts";

function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

/** Changes some filters: one step of undo. */
export function setFilters(state: ExplorerState, change: Partial<Filters>, name: Bilingual = STEP.filter): ExplorerState {
  return changeView(state, { ...state.view, filters: { ...state.view.filters, ...change } }, name);
}

/** Hides a kind of entity, or shows it again. */
export function toggleKind(state: ExplorerState, kind: EntityKind): ExplorerState {
  return setFilters(state, { kinds: toggled(state.view.filters.kinds, kind) });
}

/** Shows one kind of entity and hides every other that is given; shows all where it was alone already. */
export function isolateKind(state: ExplorerState, kind: EntityKind, all: readonly EntityKind[]): ExplorerState {
  const others = all.filter((each) => each !== kind);
  const isAlone = others.every((each) => state.view.filters.kinds.includes(each)) && !state.view.filters.kinds.includes(kind);
  return setFilters(state, { kinds: isAlone ? [] : others });
}

/** Hides a relation type, or shows it again. */
export function toggleType(state: ExplorerState, type: string): ExplorerState {
  return setFilters(state, { types: toggled(state.view.filters.types, type) });
}

/** Shows one relation type and hides every other that is given; shows all where it was alone already. */
export function isolateType(state: ExplorerState, type: string, all: readonly string[]): ExplorerState {
  const others = all.filter((each) => each !== type);
  const isAlone = others.every((each) => state.view.filters.types.includes(each)) && !state.view.filters.types.includes(type);
  return setFilters(state, { types: isAlone ? [] : others });
}

/** Hides some modalities together, or shows them again where all are hidden. */
export function toggleModalities(state: ExplorerState, modalities: readonly Modality[]): ExplorerState {
  const { modalities: hidden } = state.view.filters;
  const others = hidden.filter((each) => !modalities.includes(each));
  const areHidden = modalities.every((each) => hidden.includes(each));
  return setFilters(state, { modalities: areHidden ? others : [...others, ...modalities] });
}

/** Keeps what may lie in a window of time; without dates, all time. */
export function setTime(state: ExplorerState, { from, to }: Partial<Pick<Filters, "from" | "to">>): ExplorerState {
  return setFilters(state, { from, to }, STEP.time(from, to));
}

/** Shows everything again, hidden entities too. */
export function clearFilters(state: ExplorerState): ExplorerState {
  return changeView(state, { ...state.view, filters: NO_FILTERS, hidden: [] }, STEP.clearFilters);
}
