import { boxAt, collide, GAP, type LayoutItem, type Point, type Positions } from "./layout.ts";

const STEP = 26;
const MAX_RADIUS = 4000;

interface Growth {
  readonly parent: Point;
  readonly placed: readonly LayoutItem[];
  readonly added: readonly LayoutItem[];
  readonly positions: Positions;
}

/** Points on growing rings around one, nearest first; home actors start on the left, others on the right. */
function* ringsAround({ x, y }: Point, start: number): Generator<Point> {
  for (let radius = 110; radius < MAX_RADIUS; radius += STEP) {
    const steps = Math.ceil((2 * Math.PI * radius) / 60);
    for (let step = 0; step < steps; step += 1) {
      const turn = Math.ceil(step / 2) * (step % 2 === 0 ? 1 : -1);
      const angle = start + (turn * 2 * Math.PI) / steps;
      yield { x: Math.round(x + radius * Math.cos(angle) * 1.25), y: Math.round(y + radius * Math.sin(angle)) };
    }
  }
}

/** Positions with new items beside their parent, nothing overlapping; what was placed before does not move. */
export function placeBeside({ parent, placed, added, positions }: Growth): Positions {
  const taken = placed.flatMap((item) => {
    const at = positions[item.id];
    return at === undefined ? [] : [boxAt(item, at)];
  });
  const grown: Record<string, Point> = { ...positions };
  for (const item of added) {
    const start = item.side === "home" ? Math.PI : 0;
    for (const point of ringsAround(parent, start)) {
      const box = boxAt(item, point);
      if (taken.some((other) => collide(box, other, GAP))) continue;
      grown[item.id] = point;
      taken.push(box);
      break;
    }
  }
  return grown;
}
