import { median } from "../graphql/median.ts";
import { markdownTable } from "../graphql/printTable.ts";
import type { FirstView } from "./firstView.ts";
import type { Round, ViewResult } from "./measureView.ts";
import type { TaskTimes } from "./traceTasks.ts";

const GOALS = { panRatio: 1.1, ownMs: 100, layoutSeconds: 5, longestTaskMs: 50, scriptKilobytes: 250 } as const;
/** The size that the goals for expanding, filtering and laying out speak of. */
const GOAL_ENTITIES = 2_000;

function middle(rounds: readonly Round[], of: (round: Round) => number): number {
  return median(rounds.map(of));
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0)} ms`;
}

function ratioOf(rounds: readonly Round[], gesture: "pan" | "zoom"): number {
  return middle(rounds, (round) => round[gesture].explorer / round[gesture].bare);
}

function framesRow({ rounds }: ViewResult, gesture: "pan" | "zoom"): string[] {
  const explorer = middle(rounds, (round) => round[gesture].explorer);
  const bare = middle(rounds, (round) => round[gesture].bare);
  return [`mean frame, ${gesture}`, ms(explorer), ms(bare), `${ratioOf(rounds, gesture).toFixed(2)} ×`];
}

function workRows({ rounds }: ViewResult, work: "expand" | "filter", name: string): string[][] {
  const of = (key: "own" | "redraw" | "longestOwn"): string => ms(middle(rounds, (round) => round[work].explorer[key]));
  return [
    [`${name}, own main-thread time`, of("own"), ms(middle(rounds, (round) => round[work].bare)), ""],
    [`${name}, longest own task`, of("longestOwn"), "", ""],
    [`${name}, Cytoscape's redraw`, of("redraw"), "", ""],
  ];
}

function onceRows(name: string, { own, longestOwn, redraw }: TaskTimes): string[][] {
  return [
    [`${name}, own main-thread time`, ms(own), "", ""],
    [`${name}, longest own task`, ms(longestOwn), "", ""],
    [`${name}, Cytoscape's redraw`, ms(redraw), "", ""],
  ];
}

/** Chromium drops what does not fit into its buffer: a trace of an opening without any redraw is none. */
function isWhole({ redraw }: TaskTimes): boolean {
  return redraw > 0;
}

function rowsOf(result: ViewResult): string[][] {
  const rows = [
    framesRow(result, "pan"),
    framesRow(result, "zoom"),
    ...workRows(result, "expand", "expand by 25"),
    ...workRows(result, "filter", "filter"),
    ["force layout in the worker", `${result.layout.seconds.toFixed(1)} s`, "", ""],
    ...onceRows("layout", result.layout),
    ["opening, longest own task", isWhole(result.opening) ? ms(result.opening.longestOwn) : "trace cut short", "", ""],
  ];
  const { entities, relations } = result.size;
  return rows.map((row) => [`${entities} / ${relations}`, ...row]);
}

/** Everything measured of the views, medians of the rounds. */
export function viewTable(results: readonly ViewResult[]): string {
  return markdownTable(["entities / relations", "measured", "explorer", "bare Cytoscape", "ratio"], results.flatMap(rowsOf));
}

/** What a first visitor waits for, medians. */
export function firstViewLine(views: readonly FirstView[]): string {
  const of = (key: keyof FirstView): number => median(views.map((view) => view[key]));
  const paint = `first contentful paint ${of("firstContentfulPaint").toFixed(0)} ms, total blocking time ${of("totalBlockingTime").toFixed(0)} ms`;
  return `First view: ${of("scriptKilobytes").toFixed(0)} kB of JavaScript (gzip) in ${of("scripts")} files; ${paint}.`;
}

function goal(reached: boolean, text: string): string {
  return `${reached ? "reached" : "MISSED "} ${text}`;
}

function panGoal({ size, rounds }: ViewResult): string {
  const ratio = ratioOf(rounds, "pan");
  return goal(ratio <= GOALS.panRatio, `panning ${size.entities}: ${ratio.toFixed(2)} × bare Cytoscape (goal at most ${GOALS.panRatio} ×)`);
}

function workGoals({ size, rounds, layout }: ViewResult): string[] {
  if (size.entities !== GOAL_ENTITIES) return [];
  const [expand, filter] = (["expand", "filter"] as const).map((work) => middle(rounds, (round) => round[work].explorer.own));
  return [
    goal((expand ?? 0) < GOALS.ownMs, `expand by 25 into ${size.entities}: ${ms(expand ?? 0)} of our own (goal under ${GOALS.ownMs} ms)`),
    goal((filter ?? 0) < GOALS.ownMs, `filter at ${size.entities}: ${ms(filter ?? 0)} of our own (goal under ${GOALS.ownMs} ms)`),
    goal(
      layout.seconds < GOALS.layoutSeconds,
      `layout of ${size.entities}: ${layout.seconds.toFixed(1)} s (goal under ${GOALS.layoutSeconds} s)`,
    ),
  ];
}

function longestGoal({ size, rounds, layout, opening }: ViewResult): string {
  const longest = {
    expand: middle(rounds, ({ expand }) => expand.explorer.longestOwn),
    filter: middle(rounds, ({ filter }) => filter.explorer.longestOwn),
    layout: layout.longestOwn,
    ...(isWhole(opening) ? { opening: opening.longestOwn } : {}),
  };
  const worst = Math.max(...Object.values(longest));
  const all = Object.entries(longest).map(([name, time]) => `${name} ${time.toFixed(0)}`);
  return goal(
    worst <= GOALS.longestTaskMs,
    `longest own task at ${size.entities}: ${all.join(", ")} ms (goal at most ${GOALS.longestTaskMs} ms)`,
  );
}

/** One line for each goal: reached or missed. */
export function clientGoals(results: readonly ViewResult[], views: readonly FirstView[]): string[] {
  const kilobytes = median(views.map(({ scriptKilobytes }) => scriptKilobytes));
  return [
    ...results.map(panGoal),
    ...results.flatMap(workGoals),
    ...results.map(longestGoal),
    goal(
      kilobytes <= GOALS.scriptKilobytes,
      `first view: ${kilobytes.toFixed(0)} kB of JavaScript (goal at most ${GOALS.scriptKilobytes} kB)`,
    ),
  ];
}
