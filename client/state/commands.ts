import type { EntityKind } from "../../domain/kinds.ts";
import type { QueryReply, QueryRequest } from "../api/sendQuery.ts";
import type { BriefSubject } from "../model/brief/briefSubject.ts";
import type { Bilingual } from "../../domain/relationTypes.ts";
import type { Evidence } from "../model/entity.ts";
import type { AnswerIds } from "../model/query/answerIds.ts";
import type { ViewFile } from "../model/viewFile.ts";
import { NO_PATH_WISH, type PathWish } from "../model/pathWish.ts";
import type { Slots } from "../model/questions/question.ts";
import type { Draft } from "../model/search/draft.ts";
import { answerQuestion, offerQuestions } from "./effects/answerQuestion.ts";
import { apply, type EffectContext } from "./effects/context.ts";
import { changePathWish, drawPath, searchPaths } from "./effects/findPaths.ts";
import { addEntity, loadFigures } from "./effects/growView.ts";
import { copyCitation, type CitationWish } from "./effects/copyCitation.ts";
import { briefCommands } from "./effects/briefCommands.ts";
import { followSelection, loadDocument } from "./effects/loadDetails.ts";
import { followLinks } from "./effects/learnLinks.ts";
import { loadOverview, loadSources } from "./effects/loadOverview.ts";
import { followView, restoreFromAddress, type AddressBar } from "./effects/permalinkSync.ts";
import { drawAnswer } from "./effects/drawAnswer.ts";
import { drawFolded, followFolds } from "./effects/drawFolds.ts";
import { gatherEvidence } from "./effects/gatherEvidence.ts";
import { openLink } from "./effects/openView.ts";
import { makeViewFile, openViewFile } from "./effects/shareFile.ts";
import { readTypedPath } from "./effects/readTypedPath.ts";
import { searchEntities, type SearchHit } from "./effects/searchEntities.ts";
import type { ExplorerState } from "./explorerState.ts";
import { createGrowthCommands, type GrowthCommands } from "./growthCommands.ts";
import { createGuideCommands, type GuideCommands } from "./guideCommands.ts";
import { createMatrixCommands, type MatrixCommands } from "./matrixCommands.ts";
import { repeatable } from "./repeatable.ts";

/** Everything that a reader can set going. `run` takes a pure action; the others also talk to the server. */
export interface Commands extends GuideCommands, GrowthCommands, MatrixCommands {
  readonly run: (action: (state: ExplorerState) => ExplorerState) => void;
  readonly start: (address: AddressBar) => () => void;
  readonly retry: () => void;
  /** Asks the server once more what it was asked last. */
  readonly again: () => void;
  readonly ask: (id: string, slots?: Slots) => void;
  readonly cancel: () => void;
  readonly add: (id: string) => void;
  readonly findPaths: (from: string | readonly string[], to: string | readonly string[]) => void;
  /** Changes what is asked of paths and looks again; without a change, opens the panel and looks where both ends are known. */
  readonly changePathWish: (change: Partial<PathWish>) => void;
  /** Runs an action that folds or unfolds, once what it needs is fetched. */
  readonly drawFolded: (action: (state: ExplorerState) => ExplorerState) => void;
  readonly drawPath: (index: number) => void;
  readonly openSources: () => void;
  readonly openFigures: (id: string) => void;
  /** Reads a document without showing it, for what else it states. */
  readonly readDocument: (id: string) => void;
  /** Opens a brief over the explorer; without a subject, of what is selected or shown. */
  readonly openBrief: (subject?: BriefSubject) => void;
  readonly closeBrief: () => void;
  /** True where the relation is on the clipboard with its sentences and sources. */
  readonly copyCitation: (wish: CitationWish) => Promise<boolean>;
  /** Entities by name; gives up when the signal says so. */
  readonly search: (wish: { text: string; kinds?: readonly EntityKind[]; signal: AbortSignal }) => Promise<readonly SearchHit[]>;
  /** The question for a path that a text asks for in free words; gives up when the signal says so. */
  readonly readPath: (text: string, signal: AbortSignal) => Promise<Draft | undefined>;
  /** Runs a query that the reader wrote; gives up when the signal says so. */
  readonly query: (request: QueryRequest, signal: AbortSignal) => Promise<QueryReply>;
  /** Shows what a query's answer holds as a new view. */
  readonly drawAnswer: (name: string, ids: AnswerIds) => Promise<void>;
  /** Opens the view of a fragment that is not packed, under a name for the history. */
  readonly openLink: (fragment: string, name: Bilingual) => void;
  /** Opens a view from the text of a file. */
  readonly openFile: (file: { readonly name: string; readonly text: string }) => Promise<void>;
  /** The view with its facts as one file. Throws what the server throws. */
  readonly viewFile: (wish: { readonly shownOnly: boolean }) => Promise<ViewFile>;
  /** Every sentence that states some relations, by relation. Throws what the server throws. */
  readonly evidenceOf: (relationIds: readonly string[]) => Promise<Readonly<Record<string, readonly Evidence[]>>>;
}

/** Signals of which only the newest holds: a new one gives up the one before. */
function oneAtATime(): { readonly fresh: () => AbortSignal; readonly cancel: () => void } {
  let running = new AbortController();
  return {
    fresh: () => {
      running.abort();
      running = new AbortController();
      return running.signal;
    },
    cancel: () => running.abort(),
  };
}

/** What keeps in step with the state. Returns the ways to stop. */
function followState(context: EffectContext, address: AddressBar, restore: () => void): readonly (() => void)[] {
  return [followSelection(context), followFolds(context), followView(context, address), followLinks(context), address.follow(restore)];
}

/** The commands over a store and a server. One question or path search runs at a time; asking again gives up the one before. */
export function createCommands(context: EffectContext): Commands {
  const { fresh, cancel } = oneAtATime();
  // The questions need to know the home country, which comes with the overview.
  const open = (): void => void loadOverview(context).then(() => offerQuestions(context));
  const ask: Commands["ask"] = (id, slots) =>
    void answerQuestion(context, { id, signal: fresh(), ...(slots === undefined ? {} : { slots }) });
  const findPaths: Commands["findPaths"] = (from, to) =>
    void searchPaths(context, { ...NO_PATH_WISH, from: [from].flat(), to: [to].flat() }, fresh());
  const changeWish: Commands["changePathWish"] = (change) => void changePathWish(context, change, fresh());
  return repeatable({
    ...createGuideCommands(context, { fresh, ask, findPaths, findPathsAgain: () => changeWish({}) }),
    run: (action) => apply(context, action),
    start: (address) => {
      const restore = (): void => void restoreFromAddress(context, address);
      const stops = followState(context, address, restore);
      open();
      restore();
      return () => stops.forEach((stop) => stop());
    },
    retry: open,
    ask,
    cancel,
    add: (id) => void addEntity(context, id),
    ...createGrowthCommands(context, fresh),
    ...createMatrixCommands(context, fresh),
    findPaths,
    changePathWish: changeWish,
    drawFolded: (action) => void drawFolded(context, action),
    drawPath: (index) => void drawPath(context, index),
    openSources: () => {
      apply(context, (state) => ({ ...state, panel: { name: "sources" } }));
      void loadSources(context);
    },
    openFigures: (id) => {
      apply(context, (state) => ({ ...state, panel: { name: "figures", id } }));
      void loadFigures(context, id);
    },
    readDocument: (id) => void loadDocument(context, id),
    ...briefCommands(context),
    copyCitation: (wish) => copyCitation(context, wish),
    search: (wish) => searchEntities(context, wish),
    readPath: (text, signal) => readTypedPath(context, text, signal),
    query: (request, signal) => context.sendQuery(request, signal),
    drawAnswer: (name, ids) => drawAnswer(context, { name, ids, signal: fresh() }),
    openLink: (fragment, name) => void openLink(context, fragment, name),
    openFile: (file) => openViewFile(context, file),
    viewFile: (wish) => makeViewFile(context, wish),
    evidenceOf: (relationIds) => gatherEvidence(context, relationIds),
  });
}
