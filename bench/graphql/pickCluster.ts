import type { EntityId } from "../../domain/ids.ts";
import { HOME_COUNTRY } from "../graph/entities.ts";
import type { Random } from "../graph/random.ts";
import { otherEnd, type Adjacency } from "./adjacency.ts";

const ENTITIES = 1_000;
/** A little under the 2,000 that Whomet answers at most. */
const RELATIONS = 1_950;
/** Hubs would make every cluster the same. */
const BUSIEST = 300;
const LOOKED_AT = 40;

/** Where a cluster may grow: entities outside it and how many relations they have into it. */
class Frontier {
  readonly #links = new Map<EntityId, number>();
  readonly #order: EntityId[] = [];

  add(id: EntityId): void {
    if (!this.#links.has(id)) this.#order.push(id);
    this.#links.set(id, (this.#links.get(id) ?? 0) + 1);
  }

  /** Takes out one of some: the one with the most relations into the cluster where it has too few, else the one with the fewest. */
  take(random: Random, isSparse: boolean): { readonly id: EntityId; readonly links: number } | undefined {
    const places = Array.from({ length: Math.min(LOOKED_AT, this.#order.length) }, () => random.below(this.#order.length));
    const better = (a: number, b: number): number => (isSparse ? this.#linksAt(b) - this.#linksAt(a) : this.#linksAt(a) - this.#linksAt(b));
    const [place] = places.sort(better);
    if (place === undefined) return undefined;
    const [id] = this.#order.splice(place, 1);
    if (id === undefined) return undefined;
    const links = this.#links.get(id) ?? 0;
    this.#links.delete(id);
    return { id, links };
  }

  #linksAt(place: number): number {
    const id = this.#order[place];
    return id === undefined ? 0 : (this.#links.get(id) ?? 0);
  }
}

/** Up to 1,000 connected entities with about 1,950 relations among them, grown from one. */
export function pickCluster(start: EntityId, { relationsOf }: Adjacency, random: Random): readonly EntityId[] {
  const members = new Set<EntityId>();
  const frontier = new Frontier();
  let relations = 0;
  const join = (id: EntityId): void => {
    members.add(id);
    for (const relation of relationsOf(id)) {
      const other = otherEnd(relation, id);
      if (!members.has(other) && other !== HOME_COUNTRY && relationsOf(other).length <= BUSIEST) frontier.add(other);
    }
  };
  join(start);
  while (members.size < ENTITIES) {
    const taken = frontier.take(random, relations * ENTITIES < RELATIONS * members.size);
    if (taken === undefined) return [...members];
    relations += taken.links;
    join(taken.id);
  }
  return [...members];
}
