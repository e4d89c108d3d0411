import type { EntityId } from "../../../domain/ids.ts";
import type { Steps } from "../../../domain/steps.ts";
import { otherEnd, weightOf, type Hop, type PathGraph } from "./pathGraph.ts";

export interface FoundPath {
  readonly nodes: readonly EntityId[];
  readonly hops: readonly Hop[];
  readonly weakHops: number;
}

/** One stage of a search: the simple ways of exactly `length` hops, exactly `weak` of them weak. A way is a sequence of entities. */
export interface PathStage {
  readonly graph: PathGraph;
  readonly starts: ReadonlySet<EntityId>;
  readonly ends: ReadonlySet<EntityId>;
  readonly isInner: (id: EntityId) => boolean;
  readonly weak: number;
  readonly length: number;
  readonly inTimeOrder: boolean;
  /** The ways that this search has listed, so that none comes again by other relations; the stage adds its own. */
  readonly listed: Set<string>;
  /** Counts down with each hop looked at; the listing stops at 0. */
  readonly budget: { steps: number };
  /** How many of the first paths are asked for. */
  readonly wanted: number;
}

/** Hops looked at between two pauses. */
const STEPS_A_PAUSE = 512;

/** For each entity and number of hops left, the fewest weak hops with which an end is within reach. */
function* weakHopsLeft({ graph, ends, isInner, length }: PathStage): Steps<readonly ReadonlyMap<EntityId, number>[]> {
  const tables: Map<EntityId, number>[] = [new Map([...ends].map((id) => [id, 0]))];
  let frontier: readonly EntityId[] = [...ends];
  for (let left = 1; left < length; left += 1) {
    const before = tables[left - 1] ?? new Map<EntityId, number>();
    const table = new Map(before);
    const improved = new Set<EntityId>();
    for (const id of frontier) {
      for (const hop of graph.hopsAt(id)) {
        const next = otherEnd(hop, id);
        const weak = (before.get(id) ?? 0) + weightOf(hop);
        if (!isInner(next) || weak >= (table.get(next) ?? Infinity)) continue;
        table.set(next, weak);
        improved.add(next);
      }
      yield;
    }
    tables.push(table);
    frontier = [...improved];
  }
  return tables;
}

/** Whether a hop may follow: nothing before it is certainly later. An undated hop of a dated type fails, a type that is not dated passes. */
function keepsTimeOrder(hop: Hop, before: readonly Hop[]): boolean {
  if (!hop.dated) return true;
  return hop.latest !== "" && before.every((earlier) => !earlier.dated || earlier.earliest <= hop.latest);
}

/** Whether the same path is listed from its other end, because both of its ends are starts and ends. Time order tells the two apart. */
function isReverse({ starts, ends, inTimeOrder }: PathStage, start: EntityId | undefined, end: EntityId): boolean {
  return !inTimeOrder && start !== undefined && starts.has(end) && ends.has(start) && end < start;
}

function newestDay(path: FoundPath): string {
  return path.hops.reduce((newest, hop) => (hop.latest > newest ? hop.latest : newest), "");
}

function compareIds(a: FoundPath, b: FoundPath): number {
  const index = a.hops.findIndex((hop, position) => hop.id !== b.hops[position]?.id);
  return (a.hops[index]?.id ?? "") < (b.hops[index]?.id ?? "") ? -1 : 1;
}

/** The order of paths with equally many hops and weak hops: newest date first, undated last, then relation ids. */
function comparePaths(a: FoundPath, b: FoundPath): number {
  const [newestA, newestB] = [newestDay(a), newestDay(b)];
  if (newestA !== newestB) return newestA > newestB ? -1 : 1;
  return compareIds(a, b);
}

/** The path unless its way is listed already. The relations of an entity are looked at best first, so the first path of a way has its best ones. */
function listOnce(path: FoundPath, listed: Set<string>): readonly FoundPath[] {
  const way = path.nodes.join(" ");
  if (listed.has(way)) return [];
  listed.add(way);
  return [path];
}

/** Collects paths and keeps the first of them. */
function createFirstPaths(wanted: number): { add(path: FoundPath): void; paths(): readonly FoundPath[] } {
  const room = 4 * wanted + 100;
  let found: FoundPath[] = [];
  const paths = (): FoundPath[] => found.sort(comparePaths).slice(0, wanted);
  return {
    add(path) {
      found.push(path);
      if (found.length >= room) found = paths();
    },
    paths,
  };
}

/**
 * The first `wanted` paths of a stage, one for each way, in the order of paths. Of several relations between two entities the best is taken; in time order
 * the best with which the whole way keeps that order. Where the budget ends first, only a part of them.
 */
export function* enumeratePaths(stage: PathStage): Steps<readonly FoundPath[]> {
  const { graph, starts, ends, isInner, weak, length, inTimeOrder, listed, budget } = stage;
  const tables = yield* weakHopsLeft(stage);
  const found = createFirstPaths(stage.wanted);
  const nodes: EntityId[] = [];
  const hops: Hop[] = [];
  function* visit(id: EntityId, used: number): Steps<void> {
    nodes.push(id);
    const left = length - hops.length - 1;
    const tried = new Set<EntityId>();
    for (const hop of graph.hopsAt(id)) {
      budget.steps -= 1;
      if (budget.steps <= 0) break;
      if (budget.steps % STEPS_A_PAUSE === 0) yield;
      const next = otherEnd(hop, id);
      if (tried.has(next) && !inTimeOrder) continue;
      tried.add(next);
      const usedNow = used + weightOf(hop);
      const isEnd = left === 0 && usedNow === weak && ends.has(next) && !isReverse(stage, nodes[0], next);
      const goesOn = left > 0 && isInner(next) && usedNow + (tables[left]?.get(next) ?? Infinity) <= weak;
      if ((!isEnd && !goesOn) || nodes.includes(next) || (inTimeOrder && !keepsTimeOrder(hop, hops))) continue;
      hops.push(hop);
      if (isEnd) listOnce({ nodes: [...nodes, next], hops: [...hops], weakHops: weak }, listed).forEach((path) => found.add(path));
      else yield* visit(next, usedNow);
      hops.pop();
    }
    nodes.pop();
  }
  for (const start of [...starts].sort()) yield* visit(start, 0);
  return found.paths();
}
