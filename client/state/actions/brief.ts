import { subjectOf, type BriefSubject } from "../../model/brief/briefSubject.ts";
import { visibleOf } from "../../model/visible.ts";
import { drawnIn } from "../drawnIn.ts";
import type { ExplorerState, OpenBrief } from "../explorerState.ts";

/** What a brief would be about now; undefined where nothing is selected or shown. */
export function currentSubject(state: ExplorerState): BriefSubject | undefined {
  const { view, entities, relations } = state;
  const facts = visibleOf(view, entities, relations);
  const shown = { entities: facts.entities.map(({ id }) => id), relations: facts.relations.map(({ id }) => id) };
  return subjectOf({ selection: view.selection, known: relations, pairs: drawnIn(state).pairs, shown });
}

/** Shows a brief, or its wait or failure. */
export function showBrief(state: ExplorerState, brief: OpenBrief): ExplorerState {
  return { ...state, brief };
}

/** Puts the brief away. */
export function closeBrief(state: ExplorerState): ExplorerState {
  return { ...state, brief: undefined };
}
