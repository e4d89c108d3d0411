import type { Bilingual } from "../../../domain/relationTypes.ts";
import type { ActorLevel } from "../../model/folds.ts";
import type { Positions } from "../../model/layouts/layout.ts";
import type { LayoutName } from "../../model/layouts/index.ts";
import type { LinkedView } from "../../model/permalink.ts";
import { EMPTY_VIEW, type AskedQuestion, type View } from "../../model/view.ts";
import type { Viewport } from "../../model/viewport.ts";
import type { ExplorerState } from "../explorerState.ts";
import { computeLayout } from "./arrange.ts";
import { changeView } from "./changeView.ts";
import { foldMeetings } from "./fold.ts";
import { drawnIn } from "../drawnIn.ts";

interface ShownAnswer {
  readonly entityIds: readonly string[];
  readonly relationIds: readonly string[];
  readonly layout: LayoutName;
  readonly headline: Bilingual;
  readonly selectedRelation: string | undefined;
  readonly question?: AskedQuestion;
  /** Whether provinces of today are drawn for those that ended. */
  readonly asOfToday?: boolean;
}

/** Replaces the view by a finished one: entities, layout, one line, first evidence selected. */
export function showAnswer(state: ExplorerState, answer: ShownAnswer): ExplorerState {
  const { question, selectedRelation } = answer;
  const members = { entities: [...answer.entityIds], relations: [...answer.relationIds] };
  const bare: View = {
    ...EMPTY_VIEW,
    ...members,
    origins: [{ by: "answer", ...members }],
    layout: answer.layout,
    asOfToday: answer.asOfToday ?? false,
    selection: { entities: [], relations: selectedRelation === undefined ? [] : [selectedRelation] },
    headline: answer.headline,
    ...(question === undefined ? {} : { question }),
  };
  const laid = computeLayout(state, bare, answer.layout);
  const next = changeView(state, { ...bare, positions: laid?.positions ?? {}, bands: laid?.bands ?? [] }, answer.headline);
  return { ...next, failure: undefined, panel: { name: "selection" }, isPicking: false, fitCount: state.fitCount + 1, paths: undefined };
}

/** The same with its meetings drawn as lines at a level, one of them selected: one step too. */
export function showFoldedAnswer(state: ExplorerState, answer: ShownAnswer, level: ActorLevel): ExplorerState {
  const plain = showAnswer(state, answer);
  const folded = { ...foldMeetings(plain, level), past: plain.past };
  const { pairs } = drawnIn(folded);
  const [first] = pairs.keys();
  if (first === undefined || folded.view.selection.relations.some((id) => pairs.has(id))) return folded;
  return { ...folded, view: { ...folded.view, selection: { entities: [], relations: [first] } } };
}

interface Restored {
  readonly linked: LinkedView;
  /** What the history calls it. */
  readonly name: Bilingual;
  readonly viewport?: Viewport | undefined;
  readonly headline?: Bilingual | undefined;
  /** The opened file whose facts it shows. */
  readonly file?: string;
}

/** Shows the view of a link, a file or a saved view: one step of undo, where a view stood there. Where it holds no positions, its layout gives them. */
export function restoreView(state: ExplorerState, { linked, name, viewport, headline, file }: Restored): ExplorerState {
  const bare: View = { ...linked, bands: [], ...(headline === undefined ? {} : { headline }), ...(file === undefined ? {} : { file }) };
  const laid = computeLayout(state, bare, linked.layout);
  const positions: Positions = { ...laid?.positions, ...linked.positions };
  const view = { ...bare, positions, bands: laid?.bands ?? [] };
  const fitCount = state.fitCount + 1;
  const shown = state.view.entities.length === 0 && state.past.length === 0 ? { ...state, view } : changeView(state, view, name);
  return {
    ...shown,
    failure: undefined,
    paths: undefined,
    panel: { name: "selection" },
    isPicking: false,
    fitCount,
    // The link names where it looks before the canvas has told: the address must not lose it meanwhile.
    viewport,
    viewportGoal: viewport === undefined ? undefined : { viewport, fitCount },
  };
}
