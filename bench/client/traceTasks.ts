import type { Browser, Page } from "playwright-core";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: ProfileData };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string; readonly functionName: string };
}

interface ProfileData {
  readonly startTime?: number;
  readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
  readonly timeDeltas?: readonly number[];
}

/** Whose work a moment was: the client's, Cytoscape's redraw, the browser's own, or none. */
type Owner = "own" | "cytoscape" | "browser" | "idle";

/** What the main thread did, in milliseconds of processor time. */
export interface TaskTimes {
  /** The client's own work with what it caused: calls into Cytoscape and React, style, layout and garbage of these tasks. */
  readonly own: number;
  /** Cytoscape's redraw and its handling of gestures. */
  readonly redraw: number;
  /** The longest single task, counted by its own part. */
  readonly longestOwn: number;
  /** The functions that take most of the own time, for whoever mends it. */
  readonly heaviest: readonly string[];
  /** The same within the longest task. */
  readonly heaviestInLongest: readonly string[];
}

interface Sample {
  readonly at: number;
  readonly owner: Owner;
  readonly label: string;
}

const CATEGORIES = ["disabled-by-default-devtools.timeline", "disabled-by-default-v8.cpu_profiler", "blink.user_timing"];
/** Marks in the trace where what is measured begins: the profiler's own start takes longer than most tasks. */
const BEGUN = "whomet-measured";

function ownerOf(
  node: ProfileNode,
  { nodes, site, engine }: { nodes: ReadonlyMap<number, ProfileNode>; site: string; engine: string },
): Owner {
  if (node.callFrame.functionName === "(idle)") return "idle";
  let owner: Owner = "browser";
  for (let at: ProfileNode | undefined = node; at !== undefined; at = at.parent === undefined ? undefined : nodes.get(at.parent)) {
    const url = at.callFrame.url ?? "";
    if (url === engine) owner = "cytoscape";
    else if (url.startsWith(site)) return "own";
  }
  return owner;
}

function labelOf(node: ProfileNode, nodes: ReadonlyMap<number, ProfileNode>): string {
  const path: string[] = [];
  for (
    let at: ProfileNode | undefined = node;
    at !== undefined && path.length < 6;
    at = at.parent === undefined ? undefined : nodes.get(at.parent)
  )
    path.push(`${at.callFrame.functionName}@${(at.callFrame.url ?? "").split("/").at(-1)?.slice(0, 12) ?? ""}`);
  return path.join(" < ");
}

function samplesOf(events: readonly TraceEvent[], where: { site: string; engine: string; pid: number; tid: number }): Sample[] {
  const start = events.find(({ name, pid, tid }) => name === "Profile" && pid === where.pid && tid === where.tid);
  const chunks = events.filter(({ name, pid, id }) => name === "ProfileChunk" && pid === where.pid && id === start?.id);
  const nodes = new Map(chunks.flatMap(({ args }) => args.data?.cpuProfile?.nodes ?? []).map((node) => [node.id, node]));
  const told = new Map([...nodes].map(([id, node]) => [id, { owner: ownerOf(node, { nodes, ...where }), label: labelOf(node, nodes) }]));
  let at = start?.args.data?.startTime ?? 0;
  const samples = chunks.flatMap(({ args }) => {
    const deltas = args.data?.timeDeltas ?? [];
    return (args.data?.cpuProfile?.samples ?? []).flatMap((id, index) => {
      at += deltas[index] ?? 0;
      const of = told.get(id);
      return of === undefined ? [] : [{ at, ...of }];
    });
  });
  return samples.sort((a, b) => a.at - b.at);
}

/** The place of the first sample at or after a time. A trace holds tens of thousands of tasks, which cannot each look through all samples. */
function firstFrom(samples: readonly Sample[], time: number): number {
  let [low, high] = [0, samples.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((samples[middle]?.at ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The main thread of the page: of all renderers, the one in which code of the site ran. */
function mainThread(events: readonly TraceEvent[], site: string): { pid: number; tid: number } {
  const threads = events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const pids = new Set(
    events
      .filter(({ args }) => args.data?.cpuProfile?.nodes?.some(({ callFrame }) => callFrame.url?.startsWith(site) === true) === true)
      .map(({ pid }) => pid),
  );
  const thread = threads.find(({ pid }) => pids.has(pid));
  if (thread === undefined) throw new Error("no code of the page ran while it was traced");
  return thread;
}

function samplesIn(task: TraceEvent, samples: readonly Sample[]): readonly Sample[] {
  return samples.slice(firstFrom(samples, task.ts), firstFrom(samples, task.ts + (task.dur ?? 0) + 1));
}

interface Split {
  readonly task: TraceEvent;
  readonly own: number;
  readonly redraw: number;
}

/** Splits a task's processor time by the samples in it. What the browser did in it goes with the code of the task. */
function split(task: TraceEvent, samples: readonly Sample[]): Split {
  const within = samplesIn(task, samples);
  const inside = within.filter(({ owner }) => owner !== "idle");
  const count = (owner: Owner): number => inside.filter((sample) => sample.owner === owner).length;
  const [own, cytoscape] = [count("own"), count("cytoscape")];
  const share = own + cytoscape === 0 ? 0 : own / (own + cytoscape);
  const milliseconds = (task.tdur ?? task.dur ?? 0) / 1_000;
  return { task, own: own + cytoscape === 0 ? 0 : milliseconds * share, redraw: own + cytoscape === 0 ? 0 : milliseconds * (1 - share) };
}

function heaviestOf(samples: readonly Sample[]): string[] {
  const counts = new Map<string, number>();
  for (const { owner, label } of samples) if (owner === "own") counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([label, count]) => `${count} ${label}`);
}

/** Does something in a page and tells what its main thread did meanwhile. `engine` is the address of the script that holds Cytoscape. */
export async function traceTasks(
  page: Page,
  { site, engine }: { readonly site: string; readonly engine: string },
  act: () => Promise<void>,
): Promise<TaskTimes> {
  const browser: Browser | null = page.context().browser();
  if (browser === null) throw new Error("the page has no browser");
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.evaluate((name) => void performance.mark(name), BEGUN);
  await act();
  const { traceEvents: events } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const thread = mainThread(events, site);
  const samples = samplesOf(events, { site, engine, pid: thread.pid, tid: thread.tid });
  const begun = events.find(({ name, pid }) => name === BEGUN && pid === thread.pid)?.ts ?? 0;
  const tasks = events.filter(
    ({ name, pid, tid, ph, ts }) => name === "RunTask" && ph === "X" && pid === thread.pid && tid === thread.tid && ts >= begun,
  );
  const parts = tasks.map((task) => split(task, samples));
  const [longest] = parts.toSorted((a, b) => b.own - a.own);
  return {
    own: parts.reduce((sum, { own }) => sum + own, 0),
    redraw: parts.reduce((sum, { redraw }) => sum + redraw, 0),
    longestOwn: longest?.own ?? 0,
    heaviest: heaviestOf(samples.slice(firstFrom(samples, begun))),
    heaviestInLongest: longest === undefined ? [] : heaviestOf(samplesIn(longest.task, samples)),
  };
}
