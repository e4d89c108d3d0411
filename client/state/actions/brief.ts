import { subjectOf, type BriefSubject } from "../../model/brief/briefSubject.ts";
import { visibleOf } from "../../model/visible.ts";
import type { ExplorerState, OpenBrief } from "../explorerState.ts";

/** What a brief would be about now; undefined where nothing is selected or shown. */
export function currentSubject({ view, entities, relations }: ExplorerState): BriefSubject | undefined {
  const shown = visibleOf(view, entities, relations);
  return subjectOf(view, relations, { entities: shown.entities.map(({ id }) => id), relations: shown.relations.map(({ id }) => id) });
}

/** Shows a brief, or its wait or failure. */
export function showBrief(state: ExplorerState, brief: OpenBrief): ExplorerState {
  return { ...state, brief };
}

/** Puts the brief away. */
export function closeBrief(state: ExplorerState): ExplorerState {
  return { ...state, brief: undefined };
}
