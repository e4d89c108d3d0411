import type { Entity } from "../model/entity.ts";
import type { Folded } from "../model/folding.ts";
import { layoutItem } from "../model/layoutInput.ts";
import type { Point, Positions } from "../model/layouts/layout.ts";
import { routesOf } from "../model/layouts/routes.ts";
import type { Steps } from "../model/steps.ts";
import type { Ties } from "../model/territory.ts";

/** Above this many entities lines stay straight: going round so many takes longer than a frame, and nobody reads single lines there. */
const MOST_ROUTED = 60;

/** Where a line turns, as Cytoscape wants it: how far along the straight line between its ends, and how far beside it. */
export interface Bends {
  readonly weights: string;
  readonly distances: string;
}

interface Lines {
  readonly folded: readonly Folded[];
  readonly entities: readonly Entity[];
  readonly positions: Positions;
  readonly ties: Ties;
}

export type AllBends = ReadonlyMap<string, Bends>;

function bendsOf(from: Point, to: Point, route: readonly Point[]): Bends {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const along = route.map(({ x, y }) => ((x - from.x) * dx + (y - from.y) * dy) / (length * length));
  const beside = route.map(({ x, y }) => ((y - from.y) * dx - (x - from.x) * dy) / length);
  return { weights: along.map((each) => each.toFixed(4)).join(" "), distances: beside.map((each) => each.toFixed(2)).join(" ") };
}

function* compute({ folded, entities, positions, ties }: Lines): Steps<AllBends> {
  const links = folded.map(({ lead }) => ({ id: lead.id, source: lead.source.id, target: lead.target.id }));
  const routes = yield* routesOf({ items: entities.map((entity) => layoutItem(entity, ties)), positions, links });
  return new Map(
    links.flatMap(({ id, source, target }) => {
      const [from, to, route] = [positions[source], positions[target], routes.get(id)];
      return from === undefined || to === undefined || route === undefined ? [] : [[id, bendsOf(from, to, route)] as const];
    }),
  );
}

const last = new WeakMap<readonly Folded[], { readonly lines: Lines; readonly bends: AllBends }>();

/** Where each line turns so that it passes through no entity, by the id of its first relation; empty for large pictures. The same lines are routed once. */
export function* bendsIn(lines: Lines): Steps<AllBends> {
  const known = last.get(lines.folded);
  if (known?.lines.entities === lines.entities && known.lines.positions === lines.positions && known.lines.ties === lines.ties)
    return known.bends;
  const bends: AllBends = lines.entities.length > MOST_ROUTED ? new Map() : yield* compute(lines);
  last.set(lines.folded, { lines, bends });
  return bends;
}
