import type { Browser, Page } from "playwright-core";
import { expandBare, filterBare, BARE_CANVAS, openBare } from "./barePage.ts";
import { EXPLORER_CANVAS, FILTERED, openExplorerView, type ExplorerView } from "./explorerView.ts";
import { meanFrame, type Gesture } from "./gestures.ts";
import { linkOf, type BenchView, type ViewSize } from "./pickView.ts";
import type { TaskTimes } from "./traceTasks.ts";

type Layout = Awaited<ReturnType<ExplorerView["layOut"]>>;

/** One round: each thing once in the explorer and, where it has it too, in bare Cytoscape. Milliseconds. */
export interface Round {
  readonly pan: { readonly explorer: number; readonly bare: number };
  readonly zoom: { readonly explorer: number; readonly bare: number };
  readonly expand: { readonly explorer: TaskTimes; readonly bare: number };
  readonly filter: { readonly explorer: TaskTimes; readonly bare: number };
}

/** All rounds of one size. Layout is measured once a size: it takes seconds. */
export interface ViewResult {
  readonly size: ViewSize;
  readonly opening: TaskTimes;
  readonly rounds: readonly Round[];
  readonly layout: Layout;
}

interface Pages {
  readonly explorer: ExplorerView;
  readonly bare: Page;
}

async function frames({ explorer, bare }: Pages, gesture: Gesture, bareFirst: boolean): Promise<Round["pan"]> {
  const ofBare = (): Promise<number> => meanFrame(bare, BARE_CANVAS, gesture);
  const ofExplorer = (): Promise<number> => meanFrame(explorer.page, EXPLORER_CANVAS, gesture);
  if (bareFirst) {
    const first = await ofBare();
    return { bare: first, explorer: await ofExplorer() };
  }
  return { explorer: await ofExplorer(), bare: await ofBare() };
}

async function measureRound(
  pages: Pages,
  { bareFirst, tell }: { readonly bareFirst: boolean; readonly tell: (what: string) => void },
): Promise<Round> {
  tell("pan and zoom");
  const pan = await frames(pages, "pan", bareFirst);
  const zoom = await frames(pages, "zoom", !bareFirst);
  const { explorer, bare } = pages;
  tell("expand");
  const expand = { explorer: await explorer.expand(), bare: await expandBare(bare) };
  tell("filter");
  return { pan, zoom, expand, filter: { explorer: await explorer.filter(), bare: await filterBare(bare, FILTERED) } };
}

/** Opens a view in the explorer and in bare Cytoscape, and measures both in turn in the same run. */
export async function measureView(
  browser: Browser,
  view: BenchView,
  { url, engine, rounds: count }: { readonly url: string; readonly engine: string; readonly rounds: number },
): Promise<ViewResult> {
  const tell = (what: string): void => console.error(`${new Date().toISOString().slice(11, 19)} ${view.size.entities} entities: ${what}`);
  tell("opening the explorer");
  const explorer = await openExplorerView(browser, { url, engine, fragment: linkOf(view), shows: view.size.entities });
  const box = await explorer.page.getByRole("application").boundingBox();
  if (box === null) throw new Error("the explorer shows no canvas");
  tell("opening bare Cytoscape");
  const bare = await openBare(browser, view, box);
  const rounds: Round[] = [];
  for (let round = 0; round < count; round += 1) {
    tell(`round ${round + 1} of ${count}`);
    rounds.push(await measureRound({ explorer, bare }, { bareFirst: round % 2 === 1, tell }));
  }
  tell("layout");
  const layout = await explorer.layOut();
  await explorer.page.context().close();
  await bare.context().close();
  return { size: view.size, opening: explorer.opening, rounds, layout };
}
