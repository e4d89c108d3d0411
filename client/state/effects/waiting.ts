import type { Bilingual } from "../../../domain/relationTypes.ts";
import { showFailure } from "../actions/notice.ts";
import type { ExplorerState } from "../explorerState.ts";
import { apply, toFailure, type Call, type EffectContext } from "./context.ts";

/** What a reader sets going: a new picture, a search beside it, its layout, or a change of it. */
export type WaitKind = "picture" | "search" | "layout" | "change";

/** What is given up for it. Of what would show in one place the newest holds; changes add up, one after the other. */
const GIVES_UP: Readonly<Record<WaitKind, readonly WaitKind[]>> = {
  picture: ["picture", "search", "layout", "change"],
  search: ["picture", "search"],
  layout: ["picture", "layout"],
  change: [],
};
const ALL: readonly WaitKind[] = GIVES_UP.picture;

/** What takes less is not worth a notice; a new picture says at once that it is on its way. */
const PATIENCE_MILLISECONDS = 200;

/** One wish of the reader. */
export interface Wish {
  readonly kind: WaitKind;
  /** What the reader waits for; nothing where a panel says so itself. */
  readonly text?: Bilingual;
  /** What becomes of the state when it is given up. */
  readonly givenUp?: (state: ExplorerState) => ExplorerState;
}

/** The work that a wish asks for. */
export type Work = (call: Call) => Promise<void>;

/** Does a piece of work. Ends when it is done or given up, or when it failed and the reader was told, with a way to try again; never throws. */
export type Wait = (wish: Wish, work: Work) => Promise<void>;

interface Going extends Wish {
  readonly controller: AbortController;
  /** What the reader sees of it; nothing until the patience is over. */
  readonly busy: ExplorerState["busy"];
}

/** What is going on, in the order in which it began; the reader sees the newest. */
interface Waits {
  readonly add: (one: Going) => void;
  /** Shows one of them so. */
  readonly put: (controller: AbortController, busy: ExplorerState["busy"]) => void;
  /** Takes those off the list that are over. */
  readonly take: (isOver: (one: Going) => boolean) => readonly Going[];
}

function listWaits(context: EffectContext): Waits {
  let going: readonly Going[] = [];
  const become = (next: readonly Going[]): void => {
    going = next;
    const busy = next.findLast((each) => each.busy !== undefined)?.busy;
    apply(context, (state) => (state.busy === busy ? state : { ...state, busy }));
  };
  return {
    add: (one) => become([...going, one]),
    put: (controller, busy) => become(going.map((each) => (each.controller === controller ? { ...each, busy } : each))),
    take: (isOver) => {
      const over = going.filter(isOver);
      become(going.filter((each) => !over.includes(each)));
      return over;
    },
  };
}

/** Shows a wait once the patience is over. */
function noticeOf(
  waits: Waits,
  { kind, text, controller }: Going,
): { readonly tellProgress: Call["tellProgress"]; readonly end: () => void } {
  const show = (progress?: number): void => {
    if (text !== undefined) waits.put(controller, { text, ...(progress === undefined ? {} : { progress }) });
  };
  let isShown = kind === "picture";
  if (isShown) show();
  const patience = setTimeout(() => {
    if (!isShown) show();
    isShown = true;
  }, PATIENCE_MILLISECONDS);
  return {
    tellProgress: (progress) => {
      if (isShown) show(progress);
    },
    end: () => clearTimeout(patience),
  };
}

/** The one way to wait for the server: shows the wait, gives up what the wish replaces, tells what failed and can do it again. `cancel` gives up everything. */
export function createWaiting(context: EffectContext): { readonly wait: Wait; readonly cancel: () => void } {
  const waits = listWaits(context);
  let lastChange: Promise<void> = Promise.resolve();
  const giveUp = (kinds: readonly WaitKind[]): void => {
    for (const { controller, givenUp } of waits.take(({ kind }) => kinds.includes(kind))) {
      controller.abort();
      if (givenUp !== undefined) apply(context, givenUp);
    }
  };
  const run = async (one: Going, work: Work): Promise<void> => {
    const { signal } = one.controller;
    const notice = noticeOf(waits, one);
    try {
      signal.throwIfAborted();
      const execute: Call["execute"] = (document, variables, own = signal) => context.execute(document, variables, own);
      await work({ ...context, execute, signal, tellProgress: notice.tellProgress });
    } catch (error) {
      const retry = (): void => void wait(one, work);
      if (!signal.aborted) apply(context, (state) => showFailure(state, { ...toFailure(error), retry }));
    } finally {
      notice.end();
      waits.take(({ controller }) => controller === one.controller);
    }
  };
  const wait: Wait = (wish, work) => {
    giveUp(GIVES_UP[wish.kind]);
    apply(context, (state) => (state.failure === undefined ? state : { ...state, failure: undefined }));
    const one: Going = { ...wish, controller: new AbortController(), busy: undefined };
    waits.add(one);
    if (wish.kind !== "change") return run(one, work);
    lastChange = lastChange.then(() => run(one, work));
    return lastChange;
  };
  return { wait, cancel: () => giveUp(ALL) };
}
