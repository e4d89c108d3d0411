import type { EntityId } from "../../../domain/ids.ts";
import type { Steps } from "../../../domain/steps.ts";
import { inTurns } from "../inTurns.ts";
import { enumeratePaths, type FoundPath } from "./pathEnumeration.ts";
import type { Hop, PathGraph } from "./pathGraph.ts";

export interface PathSearch {
  readonly starts: ReadonlySet<EntityId>;
  readonly ends: ReadonlySet<EntityId>;
  /** Entities that no path may hold. */
  readonly excluded: ReadonlySet<EntityId>;
  readonly maxHops: number;
  readonly first: number;
  readonly inTimeOrder: boolean;
  /** How many steps the listing of paths may take. */
  readonly mostSteps: number;
}

export interface PathAnswer<Relation extends Hop> {
  readonly paths: readonly FoundPath<Relation>[];
  /** What ended the search too early, the graph's bound or that of the steps: the paths are the first of the order, but there may be more. */
  readonly met?: "hops" | "steps" | undefined;
}

/** One of the two searches in breadth. */
export interface Side {
  /** The fewest weak hops with which an entity was reached so far. */
  readonly used: Map<number, number>;
  frontier: readonly number[];
  /** How many hops the frontier is away. */
  hops: number;
}

function createSide(entities: ReadonlySet<number>): Side {
  return { used: new Map([...entities].map((entity) => [entity, 0])), frontier: [...entities], hops: 0 };
}

interface StepLimits {
  readonly weak: number;
  readonly isInner: (entity: number) => boolean;
}

/** Moves the frontier to what is one hop further, with at most `weak` weak hops in all. */
function* advance(side: Side, graph: PathGraph, { weak, isInner }: StepLimits): Steps<void> {
  const reached = new Map<number, number>();
  for (const entity of side.frontier) {
    const usedBefore = side.used.get(entity) ?? 0;
    for (const hop of graph.hopsAt(entity)) {
      const next = graph.nextOf(hop);
      const used = usedBefore + graph.weightOf(hop);
      if (used <= weak && isInner(next) && used < Math.min(side.used.get(next) ?? Infinity, reached.get(next) ?? Infinity))
        reached.set(next, used);
    }
    yield;
  }
  for (const [entity, used] of reached) side.used.set(entity, used);
  side.frontier = [...reached.keys()];
  side.hops += 1;
}

/** Goes one hop further from the frontier. False where the graph's bound was met. */
async function step(side: Side, graph: PathGraph, limits: StepLimits): Promise<boolean> {
  const withinBound =
    (await graph.grow(side.frontier, false)) &&
    (await graph.grow(
      side.frontier.filter((entity) => (side.used.get(entity) ?? 0) < limits.weak),
      true,
    ));
  if (withinBound) await inTurns(advance(side, graph, limits));
  return withinBound;
}

/** Whether there may be a way as long as both sides went together: where both have gone a hop, it has an inner entity that both have reached. */
function mayMeet([a, b]: readonly [Side, Side], weak: number): boolean {
  if (a.hops === 0 || b.hops === 0) return true;
  const [few, many] = a.used.size <= b.used.size ? [a.used, b.used] : [b.used, a.used];
  for (const [entity, used] of few) if (used + (many.get(entity) ?? Infinity) <= weak) return true;
  return false;
}

function numbersOf(ids: ReadonlySet<EntityId>, graph: PathGraph): ReadonlySet<number> {
  return new Set([...ids].map((id) => graph.numberOf(id)).filter((entity) => entity !== undefined));
}

/**
 * The first paths between any start and any end in the order of paths: weak hops, then length, then newest date, then relation ids.
 * One path for each sequence of entities, by the best relation of each hop (docs/adr/20261122-one-path-per-way.md).
 *
 * For each number of weak hops, and in it for each length, both sides together go that many hops in breadth, the smaller frontier
 * first; every way of that many weak hops and that length then lies in what was read, so all of them are listed and sorted. The
 * search ends with the stage that fills the answer. Weak relations are read only where paths with so few weak hops are too few.
 * Paths are simple, and no inner entity is a start or an end (the shorter path from there is an answer of its own).
 * Past the bound of the graph or of the steps the answer holds what earlier stages found.
 */
export async function searchPaths<Relation extends Hop>(search: PathSearch, graph: PathGraph<Relation>): Promise<PathAnswer<Relation>> {
  const { maxHops, first, inTimeOrder } = search;
  const [starts, ends, excluded] = [numbersOf(search.starts, graph), numbersOf(search.ends, graph), numbersOf(search.excluded, graph)];
  const isInner = (entity: number): boolean => !starts.has(entity) && !ends.has(entity) && !excluded.has(entity);
  const budget = { steps: search.mostSteps };
  const listed = new Set<string>();
  const paths: FoundPath<Relation>[] = [];
  for (let weak = 0; weak <= maxHops; weak += 1) {
    const sides = [createSide(starts), createSide(ends)] as const;
    for (let length = 1; length <= maxHops; length += 1) {
      const side = sides[0].frontier.length <= sides[1].frontier.length ? sides[0] : sides[1];
      if (!(await step(side, graph, { weak, isInner }))) return { paths, met: "hops" };
      if (length < weak || !mayMeet(sides, weak)) continue;
      const wanted = first - paths.length;
      const stage = { graph, starts, ends, isInner, weak, length, inTimeOrder, nearStart: sides[0], listed, budget, wanted };
      const found = await inTurns(enumeratePaths(stage));
      // A stage that was listed in part may lack its first paths.
      if (budget.steps <= 0) return { paths, met: "steps" };
      paths.push(...found);
      if (paths.length >= first) return { paths };
    }
  }
  return { paths };
}
