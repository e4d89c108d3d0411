import { finished, type Steps } from "../steps.ts";
import { boxIndex, type BoxIndex } from "./boxIndex.ts";
import { boxAt, GAP, type LayoutBox, type LayoutItem, type Point, type Positions } from "./layout.ts";

const NEAREST = 110;
const STEP = 26;
/** Far out rings stand further apart, by this share of their radius: a full picture has tens of thousands of places within, and all are taken. */
const SPREAD = 0.08;
const MAX_RADIUS = 12_000;

/** Something that has its place. The room of its shape is known; with its label it is measured only where something new comes near. */
export interface Standing {
  readonly shape: LayoutBox;
  readonly measure: () => LayoutBox;
}

interface Growth {
  readonly parent: Point;
  readonly placed: readonly Standing[];
  readonly added: readonly LayoutItem[];
  readonly positions: Positions;
}

interface Rings {
  readonly around: Point;
  /** The angle at which each ring begins. */
  readonly start: number;
  readonly nearest: number;
}

function stepAt(radius: number): number {
  return Math.max(STEP, radius * SPREAD);
}

/** Points on growing rings around one, nearest first. */
function* ringPoints({ around: { x, y }, start, nearest }: Rings): Generator<Point> {
  for (let radius = nearest; radius < MAX_RADIUS; radius += stepAt(radius)) {
    const steps = Math.ceil((2 * Math.PI * radius) / 60);
    for (let step = 0; step < steps; step += 1) {
      const turn = Math.ceil(step / 2) * (step % 2 === 0 ? 1 : -1);
      const angle = start + (turn * 2 * Math.PI) / steps;
      yield { x: Math.round(x + radius * Math.cos(angle) * 1.25), y: Math.round(y + radius * Math.sin(angle)) };
    }
  }
}

function freePoint(item: LayoutItem, taken: BoxIndex, rings: Rings): Point | undefined {
  for (const point of ringPoints(rings)) if (!taken.hits(boxAt(item, point))) return point;
  return undefined;
}

/**
 * Positions with new items beside their parent, nothing overlapping; home actors begin on the left, others on the right. What was placed before
 * does not move. Pauses after each part of the work, so that whoever goes through it can let the window answer.
 */
export function* placingBeside({ parent, placed, added, positions }: Growth): Steps<Positions> {
  const taken = boxIndex(GAP);
  for (const { shape, measure } of placed) {
    const at = positions[shape.id];
    if (at !== undefined) taken.addLater(boxAt(shape, at), () => boxAt(measure(), at));
  }
  const grown: Record<string, Point> = { ...positions };
  // Inner rings that were full for the last item are hardly free for the next: many items would search them in vain.
  let nearest = NEAREST;
  for (const item of added) {
    yield;
    const start = item.side === "home" ? Math.PI : 0;
    const point = freePoint(item, taken, { around: parent, start, nearest });
    if (point === undefined) continue;
    grown[item.id] = point;
    taken.add(boxAt(item, point));
    const radius = Math.hypot((point.x - parent.x) / 1.25, point.y - parent.y);
    nearest = Math.max(NEAREST, radius - stepAt(radius) * 2);
  }
  return grown;
}

/** The same at once. */
export function placeBeside(growth: Growth): Positions {
  return finished(placingBeside(growth));
}

/** Positions of a layout with the pinned items where they are; whatever would cover one of these makes way to the nearest free place. */
export function makeWay(items: readonly LayoutItem[], positions: Positions, pinned: Positions): Positions {
  const held = items.filter(({ id }) => pinned[id] !== undefined);
  if (held.length === 0) return positions;
  const pins = boxIndex({ x: 8, y: 6 });
  const taken = boxIndex({ x: 8, y: 6 });
  const settled: Record<string, Point> = { ...positions, ...pinned };
  for (const item of held) for (const index of [pins, taken]) index.add(boxAt(item, settled[item.id] ?? { x: 0, y: 0 }));
  const free = items.flatMap((item) => {
    const at = positions[item.id];
    return pinned[item.id] !== undefined || at === undefined ? [] : [{ item, at }];
  });
  const [covering, clear] = [
    free.filter(({ item, at }) => pins.hits(boxAt(item, at))),
    free.filter(({ item, at }) => !pins.hits(boxAt(item, at))),
  ];
  for (const { item, at } of clear) taken.add(boxAt(item, at));
  for (const { item, at } of covering) {
    const point = freePoint(item, taken, { around: at, start: 0, nearest: STEP }) ?? at;
    settled[item.id] = point;
    taken.add(boxAt(item, point));
  }
  return settled;
}
