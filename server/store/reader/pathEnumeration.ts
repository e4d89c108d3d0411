import type { EntityId } from "../../../domain/ids.ts";
import type { Steps } from "../../../domain/steps.ts";
import type { Hop, PathGraph } from "./pathGraph.ts";

export interface FoundPath<Relation extends Hop> {
  readonly nodes: readonly EntityId[];
  readonly hops: readonly Relation[];
  readonly weakHops: number;
}

/** One stage of a search: the simple ways of exactly `length` hops, exactly `weak` of them weak. A way is a sequence of entities. */
export interface PathStage<Relation extends Hop> {
  readonly graph: PathGraph<Relation>;
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  readonly isInner: (entity: number) => boolean;
  readonly weak: number;
  readonly length: number;
  readonly inTimeOrder: boolean;
  /** All entities within so many hops of a start, and the fewest weak hops to each. */
  readonly nearStart: { readonly hops: number; readonly used: ReadonlyMap<number, number> };
  /** The ways that this search has listed, so that none comes again by other relations; the stage adds its own. */
  readonly listed: Set<string>;
  /** Counts down with each hop looked at; the listing stops at 0. */
  readonly budget: { steps: number };
  /** How many of the first paths are asked for. */
  readonly wanted: number;
}

/** Hops looked at between two pauses. */
const STEPS_A_PAUSE = 512;

/** For each number of hops left and each entity, the fewest weak hops with which an end is within reach; without entities that no such way can pass. */
function* weakHopsLeft<Relation extends Hop>(stage: PathStage<Relation>): Steps<readonly ReadonlyMap<number, number>[]> {
  const { graph, ends, isInner, weak, length, nearStart } = stage;
  const tables: Map<number, number>[] = [new Map([...ends].map((end) => [end, 0]))];
  let frontier: readonly number[] = [...ends];
  for (let left = 1; left < length; left += 1) {
    const before = tables[left - 1] ?? new Map<number, number>();
    const table = new Map(before);
    const improved = new Set<number>();
    const isNear = length - left <= nearStart.hops;
    for (const entity of frontier) {
      const usedBefore = before.get(entity) ?? 0;
      for (const hop of graph.hopsAt(entity)) {
        const next = graph.nextOf(hop);
        const used = usedBefore + graph.weightOf(hop);
        if (!isInner(next) || used >= (table.get(next) ?? Infinity)) continue;
        if (used + (isNear ? (nearStart.used.get(next) ?? Infinity) : 0) > weak) continue;
        table.set(next, used);
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
function isReverse<Relation extends Hop>({ graph, starts, ends, inTimeOrder }: PathStage<Relation>, start: number, end: number): boolean {
  return !inTimeOrder && starts.has(end) && ends.has(start) && graph.idOf(end) < graph.idOf(start);
}

function newestDay(path: FoundPath<Hop>): string {
  return path.hops.reduce((newest, hop) => (hop.latest > newest ? hop.latest : newest), "");
}

function compareIds(a: FoundPath<Hop>, b: FoundPath<Hop>): number {
  const index = a.hops.findIndex((hop, position) => hop.id !== b.hops[position]?.id);
  return (a.hops[index]?.id ?? "") < (b.hops[index]?.id ?? "") ? -1 : 1;
}

/** The order of paths with equally many hops and weak hops: newest date first, undated last, then relation ids. */
function comparePaths(a: FoundPath<Hop>, b: FoundPath<Hop>): number {
  const [newestA, newestB] = [newestDay(a), newestDay(b)];
  if (newestA !== newestB) return newestA > newestB ? -1 : 1;
  return compareIds(a, b);
}

/** Collects paths and keeps the first of them. */
function createFirstPaths<Relation extends Hop>(
  wanted: number,
): { add(path: FoundPath<Relation>): void; paths(): readonly FoundPath<Relation>[] } {
  const room = 4 * wanted + 100;
  let found: FoundPath<Relation>[] = [];
  const paths = (): FoundPath<Relation>[] => found.sort(comparePaths).slice(0, wanted);
  return {
    add(path) {
      found.push(path);
      if (found.length >= room) found = paths();
    },
    paths,
  };
}

/** Whether a way is listed for the first time. The hops of an entity are looked at best first, so the first path of a way has its best ones. */
function isFirstOf(way: readonly number[], listed: Set<string>): boolean {
  const key = way.join(" ");
  if (listed.has(key)) return false;
  listed.add(key);
  return true;
}

/**
 * The first `wanted` paths of a stage, one for each way, in the order of paths. Of several relations between two entities the best is taken; in time order
 * the best with which the whole way keeps that order. Where the budget ends first, only a part of them.
 */
export function* enumeratePaths<Relation extends Hop>(stage: PathStage<Relation>): Steps<readonly FoundPath<Relation>[]> {
  const { graph, starts, ends, isInner, weak, length, inTimeOrder, listed, budget } = stage;
  const tables = yield* weakHopsLeft(stage);
  const found = createFirstPaths<Relation>(stage.wanted);
  const way: number[] = [];
  const relations: Relation[] = [];
  function* visit(entity: number, used: number): Steps<void> {
    way.push(entity);
    const left = length - way.length;
    const tried = new Set<number>();
    for (const hop of graph.hopsAt(entity)) {
      budget.steps -= 1;
      if (budget.steps <= 0) break;
      if (budget.steps % STEPS_A_PAUSE === 0) yield;
      const next = graph.nextOf(hop);
      const usedNow = used + graph.weightOf(hop);
      const isEnd = left === 0 && usedNow === weak && ends.has(next) && !isReverse(stage, way[0] ?? entity, next);
      const goesOn = left > 0 && isInner(next) && usedNow + (tables[left]?.get(next) ?? Infinity) <= weak;
      if ((!isEnd && !goesOn) || way.includes(next) || (tried.has(next) && !inTimeOrder)) continue;
      tried.add(next);
      const relation = graph.relationOf(hop);
      if (inTimeOrder && !keepsTimeOrder(relation, relations)) continue;
      relations.push(relation);
      if (!isEnd) yield* visit(next, usedNow);
      else if (isFirstOf([...way, next], listed))
        found.add({ nodes: [...way, next].map(graph.idOf), hops: [...relations], weakHops: weak });
      relations.pop();
    }
    way.pop();
  }
  const sorted = [...starts].sort((a, b) => (graph.idOf(a) < graph.idOf(b) ? -1 : 1));
  for (const start of sorted) yield* visit(start, 0);
  return found.paths();
}
