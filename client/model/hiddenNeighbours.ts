import { kindOfId } from "../../domain/ids.ts";
import type { Entity, Relation, Relations } from "./entity.ts";
import { isDrawnOnRequest } from "./entity.ts";
import type { View } from "./view.ts";

/** Neighbours by the id of an entity, where they are known without the relations that lead to them. */
export type Links = Readonly<Record<string, readonly string[]>>;

/** What is drawn, and what is known of who is joined with whom. */
export interface Surroundings {
  readonly view: Pick<View, "entities">;
  /** Everything fetched. */
  readonly relations: Relations;
  readonly links: Links;
}

type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

function gather(relations: ReadonlyMap<string, Relation>): Neighbours {
  const neighbours = new Map<string, Set<string>>();
  const hold = (id: string, other: string): void => {
    const known = neighbours.get(id);
    if (known === undefined) neighbours.set(id, new Set([other]));
    else known.add(other);
  };
  for (const { type, status, source, target } of relations.values()) {
    if (type === "MENTIONS" || status !== "ACCEPTED" || source.id === target.id) continue;
    if (!isDrawnOnRequest(target.kind)) hold(source.id, target.id);
    if (!isDrawnOnRequest(source.kind)) hold(target.id, source.id);
  }
  return neighbours;
}

const gathered = new WeakMap<ReadonlyMap<string, Relation>, Neighbours>();
const shownSets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The neighbours that one part of the relations leads to. The part that stays is gathered once. */
function neighboursBy(part: ReadonlyMap<string, Relation>): Neighbours {
  const known = gathered.get(part) ?? gather(part);
  gathered.set(part, known);
  return known;
}

/** The neighbours of an entity that known relations lead to, as sets that may have some in common. */
function neighboursOf(id: string, relations: Relations): readonly ReadonlySet<string>[] {
  return relations.parts.flatMap((part) => neighboursBy(part).get(id) ?? []);
}

function shownSet(ids: readonly string[]): ReadonlySet<string> {
  const known = shownSets.get(ids) ?? new Set(ids);
  shownSets.set(ids, known);
  return known;
}

function isDrawn(id: string): boolean {
  const kind = kindOfId(id);
  return kind !== undefined && !isDrawnOnRequest(kind);
}

/** How many neighbours of an entity are not on the canvas, each once: what expanding it can bring. Figures, topics and documents apart. */
export function hiddenNeighbours(entity: Entity, { view, relations, links }: Surroundings): number {
  if (entity.neighbourTotal === 0) return 0;
  const shown = shownSet(view.entities);
  const [known, more] = neighboursOf(entity.id, relations);
  const isKnown = (id: string): boolean => known?.has(id) === true || more?.has(id) === true;
  let present = 0;
  for (const other of known ?? []) if (shown.has(other)) present += 1;
  for (const other of more ?? []) if (shown.has(other) && known?.has(other) !== true) present += 1;
  for (const other of links[entity.id] ?? []) if (shown.has(other) && isDrawn(other) && !isKnown(other)) present += 1;
  return Math.max(0, entity.neighbourTotal - present);
}

/** Links with some more; the same object where nothing is new. */
export function withLinks(links: Links, pairs: readonly (readonly [string, string])[]): Links {
  const more = new Map<string, Set<string>>();
  for (const [a, b] of pairs) {
    if (a === b) continue;
    for (const [id, other] of [
      [a, b],
      [b, a],
    ] as const) {
      // prettier-ignore
      if (links[id]?.includes(other) === true) continue;
      const own = more.get(id);
      if (own === undefined) more.set(id, new Set([other]));
      else own.add(other);
    }
  }
  if (more.size === 0) return links;
  return { ...links, ...Object.fromEntries([...more].map(([id, others]) => [id, [...(links[id] ?? []), ...others]])) };
}

/** Whether a relation that is known joins two entities. */
export function isJoined(relations: Relations, a: string, b: string): boolean {
  return neighboursOf(a, relations).some((own) => own.has(b));
}
