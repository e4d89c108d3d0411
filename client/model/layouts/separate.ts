import { boxAt, collide, type LayoutItem, type Point, type Positions } from "./layout.ts";

const ROUNDS = 120;

function pushApart(a: LayoutItem, b: LayoutItem, points: Map<string, Point>): boolean {
  const first = points.get(a.id);
  const second = points.get(b.id);
  if (first === undefined || second === undefined) return false;
  const [boxA, boxB] = [boxAt(a, first), boxAt(b, second)];
  if (!collide(boxA, boxB)) return false;
  const dx = boxB.left + boxB.width / 2 - (boxA.left + boxA.width / 2);
  const dy = boxB.top + boxB.height / 2 - (boxA.top + boxA.height / 2);
  const overX = (boxA.width + boxB.width) / 2 + 10 - Math.abs(dx);
  const overY = (boxA.height + boxB.height) / 2 + 8 - Math.abs(dy);
  const alongX = overX < overY;
  const step = (alongX ? overX * (dx < 0 ? -1 : 1) : overY * (dy < 0 ? -1 : 1)) / 2;
  points.set(a.id, alongX ? { x: first.x - step, y: first.y } : { x: first.x, y: first.y - step });
  points.set(b.id, alongX ? { x: second.x + step, y: second.y } : { x: second.x, y: second.y + step });
  return true;
}

/** Positions moved as little as it takes for no two labels to overlap. */
export function separate(items: readonly LayoutItem[], positions: Positions): Positions {
  const points = new Map(Object.entries(positions));
  for (let round = 0; round < ROUNDS; round += 1) {
    const pushes = items.flatMap((a, i) => items.slice(i + 1).map((b) => pushApart(a, b, points)));
    if (!pushes.includes(true)) break;
  }
  return Object.fromEntries([...points].map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]));
}
