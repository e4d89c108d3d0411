import type { Drawn } from "./drawn.ts";
import type { Entities } from "./entity.ts";
import { layoutItem, standing } from "./layoutInput.ts";
import type { Point, Positions } from "./layouts/layout.ts";
import { placeBeside } from "./layouts/placeBeside.ts";
import { territoryOf, type Ties } from "./territory.ts";
import type { View } from "./view.ts";

function middle(ids: readonly string[], positions: Positions): Point | undefined {
  const points = ids.flatMap((id) => positions[id] ?? []);
  if (points.length === 0) return undefined;
  const mean = (values: readonly number[]): number => Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
  return { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
}

/** Whom a drawn entity stands for: ended provinces, those of the view that belong to it, else those who met behind its lines and where. */
function standsForIds(id: string, drawn: Drawn, { view, entities, ties }: Placing): readonly (readonly string[])[] {
  const pairs = [...drawn.pairs.values()].filter(({ a, b }) => a === id || b === id);
  const own = view.entities.filter((each) => {
    const entity = entities.get(each);
    if (entity === undefined || each === id) return false;
    const holds = (ties.get(each) ?? []).some(({ target }) => target.id === id);
    return holds || territoryOf(entity, ties)?.id === id;
  });
  return [(drawn.standsFor.get(id) ?? []).map((each) => each.id), own, pairs.flatMap(({ events }) => [...events])];
}

export interface Placing {
  readonly view: View;
  readonly entities: Entities;
  readonly ties: Ties;
}

/** Positions with a place for everything that is drawn, new ones beside what they stand for; undefined where each has one already. */
export function placeDrawn(drawn: Drawn, placing: Placing): Positions | undefined {
  const { view, ties } = placing;
  const added = drawn.entities.filter(({ id }) => view.positions[id] === undefined);
  if (added.length === 0) return undefined;
  const itemOf = (entity: Drawn["entities"][number]): ReturnType<typeof layoutItem> => layoutItem(entity, ties);
  const placed = drawn.entities.filter(({ id }) => view.positions[id] !== undefined);
  const taken = placed.map(standing);
  let positions = view.positions;
  for (const entity of added) {
    const groups = standsForIds(entity.id, drawn, placing);
    const parent = groups.map((ids) => middle(ids, positions)).find((point) => point !== undefined);
    const item = itemOf(entity);
    positions = placeBeside({ parent: parent ?? { x: 0, y: 0 }, placed: taken, added: [item], positions });
    taken.push(standing(entity));
  }
  return positions;
}
