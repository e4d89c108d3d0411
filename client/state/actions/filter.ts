import { KINDS, type EntityKind } from "../../../domain/kinds.ts";
import { inLanguage } from "../../../domain/labels.ts";
import { MODALITIES, type Modality } from "../../../domain/modality.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import { typeText } from "../../model/relationText.ts";
import { NO_FILTERS, type Filters } from "../../model/view.ts";
import type { ExplorerState } from "../explorerState.ts";
import { changeView } from "./changeView.ts";
import { STEP } from "./stepNames.ts";

function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

function kindName(kind: EntityKind): Bilingual {
  return { en: inLanguage(KINDS[kind].label, "EN"), vi: inLanguage(KINDS[kind].label, "VI") };
}

function typeName(type: string): Bilingual {
  return { en: typeText(type, "EN"), vi: typeText(type, "VI") };
}

function toggleStep(isHidden: boolean, name: Bilingual): Bilingual {
  return isHidden ? STEP.show(name) : STEP.leaveOut(name);
}

function setFilters(state: ExplorerState, change: Partial<Filters>, name: Bilingual): ExplorerState {
  return changeView(state, { ...state.view, filters: { ...state.view.filters, ...change } }, name);
}

/** Leaves out entities of fewer relations, or relations of fewer sources, than this. The same number is no step. */
export function setLeast(state: ExplorerState, filter: "minDegree" | "minSources", count: number): ExplorerState {
  return count === state.view.filters[filter] ? state : setFilters(state, { [filter]: count }, STEP[filter](count));
}

/** Hides a kind of entity, or shows it again. */
export function toggleKind(state: ExplorerState, kind: EntityKind): ExplorerState {
  const { kinds } = state.view.filters;
  return setFilters(state, { kinds: toggled(kinds, kind) }, toggleStep(kinds.includes(kind), kindName(kind)));
}

/** Shows one kind of entity and hides every other that is given; shows all where it was alone already. */
export function isolateKind(state: ExplorerState, kind: EntityKind, all: readonly EntityKind[]): ExplorerState {
  const others = all.filter((each) => each !== kind);
  const isAlone = others.every((each) => state.view.filters.kinds.includes(each)) && !state.view.filters.kinds.includes(kind);
  return isAlone ? setFilters(state, { kinds: [] }, STEP.everyKind) : setFilters(state, { kinds: others }, STEP.showOnly(kindName(kind)));
}

/** Hides a relation type, or shows it again. */
export function toggleType(state: ExplorerState, type: string): ExplorerState {
  const { types } = state.view.filters;
  return setFilters(state, { types: toggled(types, type) }, toggleStep(types.includes(type), typeName(type)));
}

/** Shows one relation type and hides every other that is given; shows all where it was alone already. */
export function isolateType(state: ExplorerState, type: string, all: readonly string[]): ExplorerState {
  const others = all.filter((each) => each !== type);
  const isAlone = others.every((each) => state.view.filters.types.includes(each)) && !state.view.filters.types.includes(type);
  return isAlone ? setFilters(state, { types: [] }, STEP.everyType) : setFilters(state, { types: others }, STEP.showOnly(typeName(type)));
}

/** Hides some modalities together, or shows them again where all are hidden. */
export function toggleModalities(state: ExplorerState, modalities: readonly Modality[]): ExplorerState {
  const { modalities: hidden } = state.view.filters;
  const others = hidden.filter((each) => !modalities.includes(each));
  const areHidden = modalities.every((each) => hidden.includes(each));
  return setFilters(state, { modalities: areHidden ? others : [...others, ...modalities] }, STEP.certainty);
}

/** Shows what holds however surely. */
export function showEveryCertainty(state: ExplorerState): ExplorerState {
  return setFilters(state, { modalities: [] }, STEP.everyCertainty);
}

/** Shows some modalities and hides every other; shows all where they were alone already. */
export function isolateModalities(state: ExplorerState, modalities: readonly Modality[]): ExplorerState {
  const others = MODALITIES.filter((each) => !modalities.includes(each));
  const { modalities: hidden } = state.view.filters;
  const areAlone = others.every((each) => hidden.includes(each)) && !modalities.some((each) => hidden.includes(each));
  return areAlone ? showEveryCertainty(state) : setFilters(state, { modalities: others }, STEP.certainty);
}

/** Keeps undated relations, or leaves them out. */
export function setUndated(state: ExplorerState, undated: boolean): ExplorerState {
  return undated === state.view.filters.undated ? state : setFilters(state, { undated }, undated ? STEP.showUndated : STEP.hideUndated);
}

/** Keeps what may lie in a window of time; without dates, all time. The same window is no step. */
export function setTime(state: ExplorerState, { from, to }: Partial<Pick<Filters, "from" | "to">>): ExplorerState {
  const { filters } = state.view;
  return from === filters.from && to === filters.to ? state : setFilters(state, { from, to }, STEP.time(from, to));
}

/** Moves the window of the last step on, as while it is dragged or played: the step stays one. */
export function moveTime(state: ExplorerState, { from, to }: Partial<Pick<Filters, "from" | "to">>): ExplorerState {
  const last = state.past.at(-1);
  if (last === undefined) return setTime(state, { from, to });
  const view = { ...state.view, filters: { ...state.view.filters, from, to } };
  return { ...state, view, past: [...state.past.slice(0, -1), { ...last, name: STEP.time(from, to) }] };
}

/** Shows everything again, hidden entities too. */
export function clearFilters(state: ExplorerState): ExplorerState {
  return changeView(state, { ...state.view, filters: NO_FILTERS, hidden: [] }, STEP.clearFilters);
}
