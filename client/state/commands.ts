import type { EntityKind } from "../../domain/kinds.ts";
import type { QueryReply, QueryRequest } from "../api/sendQuery.ts";
import type { AnswerIds } from "../model/query/answerIds.ts";
import type { Slots } from "../model/questions/question.ts";
import type { LayoutName } from "../model/layouts/index.ts";
import { answerQuestion, offerQuestions } from "./effects/answerQuestion.ts";
import { apply, type EffectContext } from "./effects/context.ts";
import { drawPath, findPaths } from "./effects/findPaths.ts";
import { addEntity, expandEntity, expandOrAsk, loadFigures, type ExpandWish } from "./effects/growView.ts";
import { layOut } from "./effects/layOut.ts";
import { followSelection } from "./effects/loadDetails.ts";
import { loadOverview, loadSources } from "./effects/loadOverview.ts";
import { followView, restoreFromAddress, type AddressBar } from "./effects/permalinkSync.ts";
import { drawAnswer } from "./effects/drawAnswer.ts";
import { searchEntities, type SearchHit } from "./effects/searchEntities.ts";
import type { ExplorerState } from "./explorerState.ts";

/** Everything that a reader can set going. `run` takes a pure action; the others also talk to the server. */
export interface Commands {
  readonly run: (action: (state: ExplorerState) => ExplorerState) => void;
  readonly start: (address: AddressBar) => () => void;
  readonly retry: () => void;
  readonly ask: (id: string, slots?: Slots) => void;
  readonly cancel: () => void;
  readonly add: (id: string) => void;
  readonly expand: (id: string, wish?: ExpandWish) => void;
  readonly expandOrAsk: (id: string, at: { readonly x: number; readonly y: number }) => void;
  readonly findPaths: (from: string, to: string, maxHops?: number) => void;
  readonly drawPath: (index: number) => void;
  readonly layOut: (name: LayoutName) => void;
  readonly openSources: () => void;
  readonly openFigures: (id: string) => void;
  /** Entities by name; gives up when the signal says so. */
  readonly search: (wish: { text: string; kinds?: readonly EntityKind[]; signal: AbortSignal }) => Promise<readonly SearchHit[]>;
  /** Runs a query that the reader wrote; gives up when the signal says so. */
  readonly query: (request: QueryRequest, signal: AbortSignal) => Promise<QueryReply>;
  /** Shows what a query's answer holds as a new view. */
  readonly drawAnswer: (name: string, ids: AnswerIds) => Promise<void>;
}

/** The commands over a store and a server. One question or path search runs at a time; asking again gives up the one before. */
export function createCommands(context: EffectContext): Commands {
  let running = new AbortController();
  const fresh = (): AbortSignal => {
    running.abort();
    running = new AbortController();
    return running.signal;
  };
  const open = (): void => void Promise.all([loadOverview(context), offerQuestions(context)]);
  return {
    run: (action) => apply(context, action),
    start: (address) => {
      const restore = (): void => void restoreFromAddress(context, address);
      const stops = [followSelection(context), followView(context, address), address.follow(restore)];
      open();
      restore();
      return () => stops.forEach((stop) => stop());
    },
    retry: open,
    ask: (id, slots) => void answerQuestion(context, { id, signal: fresh(), ...(slots === undefined ? {} : { slots }) }),
    cancel: () => running.abort(),
    add: (id) => void addEntity(context, id),
    expand: (id, wish) => void expandEntity(context, id, wish),
    expandOrAsk: (id, at) => void expandOrAsk(context, id, at),
    findPaths: (from, to, maxHops) => void findPaths(context, { from, to, signal: fresh(), ...(maxHops === undefined ? {} : { maxHops }) }),
    drawPath: (index) => void drawPath(context, index),
    layOut: (name) => void layOut(context, name),
    openSources: () => {
      apply(context, (state) => ({ ...state, panel: { name: "sources" } }));
      void loadSources(context);
    },
    openFigures: (id) => {
      apply(context, (state) => ({ ...state, panel: { name: "figures", id } }));
      void loadFigures(context, id);
    },
    search: (wish) => searchEntities(context, wish),
    query: (request, signal) => context.sendQuery(request, signal),
    drawAnswer: (name, ids) => drawAnswer(context, { name, ids, signal: fresh() }),
  };
}
