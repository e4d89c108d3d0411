import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { boxIndex } from "../model/layouts/boxIndex.ts";
import { scaleOnStage, STAGE } from "../model/layouts/fittest.ts";
import { boxAt, type LayoutInput, type LayoutItem, type Point, type Positions } from "../model/layouts/layout.ts";
import { placeBeside } from "../model/layouts/placeBeside.ts";
import { separate } from "../model/layouts/separate.ts";
import { spiral } from "../model/layouts/spiral.ts";

const ROUNDS_AT_ONCE = 20;
/** Above this many, one size is tried instead of several. */
const SMALL = 200;
/** Above this many, fewer rounds and a coarser sum of far forces: the picture is as good to the eye in a third of the time. */
const LARGE = 1_000;
const FINE_THETA = 0.5;
const COARSE_THETA = 1;
const HEIGHTS = [320, 420, 520, 640, 780, 940, 1_150, 1_400, 1_700, 2_100, 2_700, 3_500];
const ASPECT = STAGE.width / STAGE.height;

function graphOf({ items, links }: LayoutInput): Graph {
  const graph = new Graph({ type: "undirected" });
  const start = spiral({ items, links });
  for (const { id } of items) graph.addNode(id, { ...start[id] });
  for (const { source, target } of links) if (source !== target) graph.mergeEdge(source, target);
  return graph;
}

function pointsOf(graph: Graph): Positions {
  return Object.fromEntries(
    graph.mapNodes((id, attributes): [string, Point] => [id, { x: Number(attributes["x"]), y: Number(attributes["y"]) }]),
  );
}

/** Positions stretched to a height, as wide as the stage is for it. */
function stretched(positions: Positions, height: number): Positions {
  const points = Object.values(positions);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [spanX, spanY] = [Math.max(1, Math.max(...xs) - left), Math.max(1, Math.max(...ys) - top)];
  const place = ({ x, y }: Point): Point => ({ x: ((x - left) / spanX) * height * ASPECT, y: ((y - top) / spanY) * height });
  return Object.fromEntries(Object.entries(positions).map(([id, point]) => [id, place(point)]));
}

function overlaps(items: readonly LayoutItem[], positions: Positions): boolean {
  const taken = boxIndex({ x: 0, y: 0 });
  return items.some((item) => {
    const box = boxAt(item, positions[item.id] ?? { x: 0, y: 0 });
    const hits = taken.hits(box);
    taken.add(box);
    return hits;
  });
}

/** The loosest of several sizes that is shown about as large as the best one, without overlaps. */
function loosest(input: LayoutInput, raw: Positions): Positions {
  const sized = HEIGHTS.map((height) => separate(input.items, stretched(raw, height)))
    .filter((positions) => !overlaps(input.items, positions))
    .map((positions) => ({ positions, scale: Math.min(1, scaleOnStage(input, { positions, bands: [] })) }));
  const best = Math.max(0, ...sized.map(({ scale }) => scale));
  const chosen = sized.findLast(({ scale }) => scale >= best * 0.97);
  return chosen?.positions ?? placeBeside({ parent: { x: 0, y: 0 }, placed: [], added: input.items, positions: {} });
}

function roomy(input: LayoutInput, raw: Positions): Positions {
  const area = input.items.reduce((total, { width, height }) => total + (width + 20) * (height + 16), 0);
  return separate(input.items, stretched(raw, Math.sqrt((area * 2) / ASPECT)));
}

/**
 * ForceAtlas2 from a spiral, without any chance in it: the same data give the same picture. Yields how much is done, from 0 to 1.
 */
export function* forceLayout(input: LayoutInput): Generator<number, Positions, undefined> {
  const { length } = input.items;
  if (length < 2) return spiral(input);
  const graph = graphOf(input);
  const rounds = length <= SMALL ? 500 : length <= LARGE ? 300 : 200;
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: length > SMALL,
    barnesHutTheta: length > LARGE ? COARSE_THETA : FINE_THETA,
    gravity: 1,
    strongGravityMode: length <= SMALL,
  };
  for (let done = 0; done < rounds; done += ROUNDS_AT_ONCE) {
    forceAtlas2.assign(graph, { iterations: ROUNDS_AT_ONCE, settings });
    yield done / rounds;
  }
  return length <= SMALL ? loosest(input, pointsOf(graph)) : roomy(input, pointsOf(graph));
}
