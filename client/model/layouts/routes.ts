import type { LayoutItem, LayoutLink, Point, Positions } from "./layout.ts";
import { isClear, obstaclesOf, turningPoints, type Obstacle } from "./obstacles.ts";
import type { Steps } from "../steps.ts";
import { shortestWay } from "./shortestWay.ts";
import { sightlines, type Sightlines } from "./sightlines.ts";

/** A line of the picture. */
export interface RoutedLink extends LayoutLink {
  readonly id: string;
}

export interface RouteInput {
  readonly items: readonly LayoutItem[];
  readonly positions: Positions;
  readonly links: readonly RoutedLink[];
}

/** Where a line turns between the centres of its ends; none where it is straight. */
export type Route = readonly Point[];

/** Turning so far from a corner: two lanes, so that lines which go the same way lie beside each other. */
const LANES = [5, 10];
/** Lines between the same two lie so far apart. */
const BESIDE = 11;
/** What a turn and a lane that is taken cost, in pixels of detour. */
const TURN = 30;
const TAKEN = 60;

interface Network {
  readonly obstacles: readonly Obstacle[];
  /** Turning points, then the centres of the entities. */
  readonly sight: Sightlines;
  readonly centres: ReadonlyMap<string, number>;
  /** How many lines turn at each point. */
  readonly taken: number[];
}

interface Ends {
  readonly from: Point;
  readonly to: Point;
  readonly ids: readonly [string, string];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function networkOf(items: readonly LayoutItem[], positions: Positions): Network {
  const obstacles = obstaclesOf(items, positions);
  const turns = turningPoints(obstacles, LANES);
  const centres = obstacles.flatMap(({ id }) => positions[id] ?? []);
  return {
    obstacles,
    sight: sightlines(turns, centres, obstacles),
    centres: new Map(obstacles.map(({ id }, at) => [id, turns.length + at])),
    taken: turns.map(() => 0),
  };
}

/** A line beside the straight one, for the second and further lines between the same two. */
function laneBeside({ from, to }: Ends, offset: number): Route {
  if (offset === 0) return [];
  const length = Math.max(1, distance(from, to));
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const inset = Math.min(46, length / 3);
  const at = (along: number): Point => ({ x: from.x + dx * along - dy * offset, y: from.y + dy * along + dx * offset });
  return [at(inset), at(length - inset)];
}

function isFree({ obstacles }: Network, { from, to, ids }: Ends, route: Route): boolean {
  const line = [from, ...route, to];
  return line.slice(1).every((point, at) => isClear(obstacles, [line[at] ?? point, point], ids));
}

function* routeOf(network: Network, ends: Ends, offset: number): Steps<Route> {
  const lane = laneBeside(ends, offset);
  if (isFree(network, ends, lane)) return lane;
  const { sight, centres, taken } = network;
  const [from, to] = ends.ids.map((id) => centres.get(id));
  if (from === undefined || to === undefined) return lane;
  const costOf = (at: number): number => TURN + TAKEN * (taken[at] ?? Number.POSITIVE_INFINITY);
  const turns = yield* shortestWay(sight, { from, to, costOf });
  if (turns === undefined) return lane;
  for (const turn of turns) taken[turn] = (taken[turn] ?? 0) + 1;
  return withoutRepeats(turns.flatMap((turn) => sight.points[turn] ?? []));
}

/** Corners of two boxes may be one place: a line that turned there twice would have a piece without a direction, which an SVG cannot draw. */
function withoutRepeats(route: Route): Route {
  return route.filter(({ x, y }, at) => route[at - 1]?.x !== x || route[at - 1]?.y !== y);
}

function byPair(links: readonly RoutedLink[]): readonly (readonly RoutedLink[])[] {
  const pairs = new Map<string, RoutedLink[]>();
  for (const link of links) {
    const key = link.source < link.target ? `${link.source} ${link.target}` : `${link.target} ${link.source}`;
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, [link]);
    else known.push(link);
  }
  return [...pairs.values()];
}

/** In steps: how each line goes from centre to centre without passing through the box of an entity that is not its end, by its id; lines between the same two lie beside each other. */
export function* routesOf({ items, positions, links }: RouteInput): Steps<ReadonlyMap<string, Route>> {
  const network = networkOf(items, positions);
  const routes = new Map<string, Route>();
  for (const pair of byPair(links)) {
    for (const [at, { id, source, target }] of pair.entries()) {
      const [from, to] = [positions[source], positions[target]];
      if (from === undefined || to === undefined || source === target) continue;
      // Measured from the same end, so that lines of both directions do not meet on one side.
      const side = source < target ? 1 : -1;
      routes.set(id, yield* routeOf(network, { from, to, ids: [source, target] }, side * (at - (pair.length - 1) / 2) * BESIDE));
      yield;
    }
  }
  return routes;
}
