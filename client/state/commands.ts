import type { BriefSubject } from "../model/brief/briefSubject.ts";
import type { Bilingual } from "../../domain/relationTypes.ts";
import type { AnswerIds } from "../model/query/answerIds.ts";
import { isLink } from "../model/packedLink.ts";
import { NO_PATH_WISH, type PathWish } from "../model/pathWish.ts";
import type { Slots } from "../model/questions/question.ts";
import { dismissNotices } from "./actions/notice.ts";
import { answerQuestion, followQuestion } from "./effects/answerQuestion.ts";
import { apply, type EffectContext } from "./effects/context.ts";
import { changePathWish, drawPath, foundPath, searchPaths } from "./effects/findPaths.ts";
import { briefCommands } from "./effects/briefCommands.ts";
import { followSelection } from "./effects/loadDetails.ts";
import { followLinks } from "./effects/learnLinks.ts";
import { loadOverview } from "./effects/loadOverview.ts";
import { followOffers, offerQuestions } from "./effects/offerQuestions.ts";
import { followView, restoreFromAddress, type AddressBar } from "./effects/permalinkSync.ts";
import { drawAnswer } from "./effects/drawAnswer.ts";
import { drawFolded, followFolds } from "./effects/drawFolds.ts";
import { openLink } from "./effects/openView.ts";
import { followFiles, openViewFile } from "./effects/shareFile.ts";
import { followSteps } from "./effects/tellSteps.ts";
import { createWaiting, type Wish } from "./effects/waiting.ts";
import type { ExplorerState } from "./explorerState.ts";
import { createGrowthCommands, type GrowthCommands } from "./growthCommands.ts";
import { createGuideCommands, type GuideCommands } from "./guideCommands.ts";
import { createMatrixCommands, type MatrixCommands } from "./matrixCommands.ts";
import { createReadingCommands, type ReadingCommands } from "./readingCommands.ts";
import { WAIT } from "./waitNames.ts";

/** Everything that a reader can set going. `run` takes a pure action; the others also talk to the server. */
export interface Commands extends GuideCommands, GrowthCommands, MatrixCommands, ReadingCommands {
  readonly run: (action: (state: ExplorerState) => ExplorerState) => void;
  readonly start: (address: AddressBar) => () => void;
  readonly retry: () => void;
  /** Does once more what failed. */
  readonly again: () => void;
  readonly ask: (id: string, slots?: Slots) => void;
  readonly cancel: () => void;
  readonly findPaths: (from: string | readonly string[], to: string | readonly string[]) => void;
  /** Changes what is asked of paths and looks again; without a change, opens the panel and looks where both ends are known. */
  readonly changePathWish: (change: Partial<PathWish>) => void;
  /** Runs an action that folds or unfolds, once what it needs is fetched. */
  readonly drawFolded: (action: (state: ExplorerState) => ExplorerState) => void;
  readonly drawPath: (index: number) => void;
  /** Opens a brief over the explorer; without a subject, of what is selected or shown. */
  readonly openBrief: (subject?: BriefSubject) => void;
  readonly closeBrief: () => void;
  /** Shows what a query's answer holds as a new view. */
  readonly drawAnswer: (name: string, ids: AnswerIds) => Promise<void>;
  /** Opens the view of a fragment that is not packed, under a name for the history. */
  readonly openLink: (fragment: string, name: Bilingual) => void;
  /** Opens a view from the text of a file. */
  readonly openFile: (file: { readonly name: string; readonly text: string }) => Promise<void>;
}

/** What keeps in step with the state. Returns the ways to stop. */
function followState(context: EffectContext, address: AddressBar, restore: () => void): readonly (() => void)[] {
  return [
    followSelection(context),
    followFolds(context),
    followQuestion(context),
    followOffers(context),
    followFiles(context),
    followView(context, address),
    followLinks(context),
    followSteps(context),
    address.follow(restore),
  ];
}

/** Puts a path search away that was given up. */
function endSearch(state: ExplorerState): ExplorerState {
  return state.paths?.found?.status === "loading" ? { ...state, paths: { ...state.paths, found: undefined } } : state;
}

const SEARCH: Wish = { kind: "search", givenUp: endSearch };

/** The commands over a store and a server. What talks to the server and changes the picture goes through one wait. */
export function createCommands(context: EffectContext): Commands {
  const { wait, cancel } = createWaiting(context);
  // Answers need to know the home country, which comes with the overview.
  const open = (): void => void loadOverview(context).then(() => offerQuestions(context));
  const ask: Commands["ask"] = (id, slots) =>
    void wait(WAIT.answer, (call) => answerQuestion(call, { id, ...(slots === undefined ? {} : { slots }) }));
  const findPaths: Commands["findPaths"] = (from, to) =>
    void wait(SEARCH, (call) => searchPaths(call, { ...NO_PATH_WISH, from: [from].flat(), to: [to].flat() }));
  const changeWish: Commands["changePathWish"] = (change) => void wait(SEARCH, (call) => changePathWish(call, change));
  return {
    ...createGuideCommands(context, { wait, ask, findPaths, findPathsAgain: () => changeWish({}) }),
    run: (action) => apply(context, action),
    start: (address) => {
      const restore = (): void => {
        const fragment = address.read();
        if (isLink(fragment)) void wait(WAIT.view, (call) => restoreFromAddress(call, fragment));
      };
      const stops = followState(context, address, restore);
      open();
      restore();
      return () => stops.forEach((stop) => stop());
    },
    retry: open,
    again: () => {
      const { failure, overview } = context.store.getState();
      apply(context, dismissNotices);
      if (overview?.status === "failed") open();
      failure?.retry?.();
    },
    ask,
    cancel,
    ...createGrowthCommands(context, wait),
    ...createMatrixCommands(context, wait),
    ...createReadingCommands(context),
    findPaths,
    changePathWish: changeWish,
    drawFolded: (action) => void wait(WAIT.fold, (call) => drawFolded(call, action)),
    drawPath: (index) => {
      const path = foundPath(context.store.getState(), index);
      if (path !== undefined) void wait(WAIT.path, (call) => drawPath(call, path));
    },
    ...briefCommands(context),
    drawAnswer: (name, ids) => wait(WAIT.queryAnswer, (call) => drawAnswer(call, { name, ids })),
    openLink: (fragment, name) => void wait(WAIT.view, (call) => openLink(call, fragment, name)),
    openFile: (file) =>
      wait(WAIT.view, (call) => {
        openViewFile(call, file);
        return Promise.resolve();
      }),
  };
}
