import type { EntityId } from "../../../domain/ids.ts";
import type { Steps } from "../../../domain/steps.ts";
import { inTurns } from "../inTurns.ts";
import { enumeratePaths, type FoundPath } from "./pathEnumeration.ts";
import { createPathGraph, otherEnd, weightOf, type PathGraph, type ReadHops } from "./pathGraph.ts";

export interface PathSearch {
  readonly starts: ReadonlySet<EntityId>;
  readonly ends: ReadonlySet<EntityId>;
  /** Entities that no path may hold. */
  readonly excluded: ReadonlySet<EntityId>;
  readonly maxHops: number;
  readonly first: number;
  readonly inTimeOrder: boolean;
  /** How many relations may be read, and how many steps the listing of paths may take. */
  readonly bounds: { readonly hops: number; readonly steps: number };
}

export interface PathAnswer {
  readonly paths: readonly FoundPath[];
  /** The bound that ended the search, where one did: the paths are the first of the order, but there may be more. */
  readonly met?: keyof PathSearch["bounds"] | undefined;
}

/** One of the two searches in breadth. `used`: the fewest weak hops with which an entity was reached so far. */
interface Side {
  readonly used: Map<EntityId, number>;
  frontier: readonly EntityId[];
}

function createSide(ids: ReadonlySet<EntityId>): Side {
  return { used: new Map([...ids].map((id) => [id, 0])), frontier: [...ids] };
}

interface StepLimits {
  readonly weak: number;
  readonly isInner: (id: EntityId) => boolean;
}

/** Moves the frontier to what is one hop further, with at most `weak` weak hops in all. */
function* advance(side: Side, graph: PathGraph, { weak, isInner }: StepLimits): Steps<void> {
  const reached = new Map<EntityId, number>();
  for (const id of side.frontier) {
    for (const hop of graph.hopsAt(id)) {
      const next = otherEnd(hop, id);
      const used = (side.used.get(id) ?? 0) + weightOf(hop);
      if (used <= weak && isInner(next) && used < Math.min(side.used.get(next) ?? Infinity, reached.get(next) ?? Infinity))
        reached.set(next, used);
    }
    yield;
  }
  for (const [id, used] of reached) side.used.set(id, used);
  side.frontier = [...reached.keys()];
}

/** Goes one hop further from the frontier. False where a bound was met. */
async function step(side: Side, graph: PathGraph, limits: StepLimits): Promise<boolean> {
  const withinBound =
    (await graph.grow(side.frontier, false)) &&
    (await graph.grow(
      side.frontier.filter((id) => (side.used.get(id) ?? 0) < limits.weak),
      true,
    ));
  if (withinBound) await inTurns(advance(side, graph, limits));
  return withinBound;
}

/**
 * The first paths between any start and any end in the order of paths: weak hops, then length, then newest date, then relation ids.
 * One path for each sequence of entities, by the best relation of each hop (docs/adr/20261122-one-path-per-way.md).
 *
 * For each number of weak hops, and in it for each length, both sides together go that many hops in breadth, the smaller frontier
 * first; every way of that many weak hops and that length then lies in what was read, so all of them are listed and sorted. The
 * search ends with the stage that fills the answer. Weak relations are read only where paths with so few weak hops are too few.
 * Paths are simple, and no inner entity is a start or an end (the shorter path from there is an answer of its own).
 * `bounds` limit what is read and listed: past them the answer holds what earlier stages found.
 */
export async function searchPaths(search: PathSearch, read: ReadHops): Promise<PathAnswer> {
  const graph = createPathGraph(read, search.bounds.hops);
  const isInner = (id: EntityId): boolean => !search.starts.has(id) && !search.ends.has(id) && !search.excluded.has(id);
  const budget = { steps: search.bounds.steps };
  const listed = new Set<string>();
  const paths: FoundPath[] = [];
  for (let weak = 0; weak <= search.maxHops; weak += 1) {
    const sides = [createSide(search.starts), createSide(search.ends)] as const;
    for (let length = 1; length <= search.maxHops; length += 1) {
      const side = sides[0].frontier.length <= sides[1].frontier.length ? sides[0] : sides[1];
      if (!(await step(side, graph, { weak, isInner }))) return { paths, met: "hops" };
      if (length < weak) continue;
      const wanted = search.first - paths.length;
      const found = await inTurns(enumeratePaths({ ...search, graph, isInner, weak, length, listed, budget, wanted }));
      // A stage that was listed in part may lack its first paths.
      if (budget.steps <= 0) return { paths, met: "steps" };
      paths.push(...found);
      if (paths.length >= search.first) return { paths };
    }
  }
  return { paths };
}
