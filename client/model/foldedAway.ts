import type { EntityKind } from "../../domain/kinds.ts";
import type { DrawnPair } from "./drawnPair.ts";
import type { Entity, Relation } from "./entity.ts";
import type { ActorLevel } from "./folds.ts";
import { territoryOf, type Ties } from "./territory.ts";
import type { StandIns } from "./today.ts";

/** By which somebody belongs to the organisation or territory that is drawn for them. */
const BELONGING = ["HOLDS_OFFICE", "PART_OF", "REPRESENTS", "LOCATED_IN"];

const BELOW: Readonly<Record<ActorLevel, readonly EntityKind[]>> = {
  PERSON: [],
  ORGANIZATION: ["OFFICIAL"],
  TERRITORY: ["OFFICIAL", "ORGANIZATION", "GROUP"],
};

export interface Company {
  readonly level: ActorLevel;
  readonly pairs: readonly DrawnPair[];
  readonly foldedEvents: ReadonlySet<string>;
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly ties: Ties;
  readonly standIns: StandIns;
}

function representedBy({ pairs, foldedEvents, relations, ties, standIns }: Company): Set<string> {
  const ends = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const present = relations.filter(({ target }) => foldedEvents.has(target.id)).map(({ source }) => source);
  const within = present.filter((actor) => {
    const territory = territoryOf(actor, ties);
    return territory !== undefined && territory.id !== actor.id && standIns(territory.id).some((id) => ends.has(id));
  });
  return new Set([...pairs.flatMap(({ persons }) => persons), ...within.map(({ id }) => id)]);
}

/** What each belongs to. */
function bodiesOf(relations: readonly Relation[]): ReadonlyMap<string, readonly string[]> {
  const bodies = new Map<string, string[]>();
  for (const { type, source, target } of relations) {
    if (!BELONGING.includes(type)) continue;
    const known = bodies.get(source.id);
    if (known === undefined) bodies.set(source.id, [target.id]);
    else known.push(target.id);
  }
  return bodies;
}

/**
 * Who disappears into the organisations and territories that are drawn for them: persons behind the pairs, and the bodies that join these
 * to their territories, as long as nothing else that is drawn needs them.
 */
export function foldedAway(company: Company): ReadonlySet<string> {
  const { level, foldedEvents, entities, relations, pairs } = company;
  const ends = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const lower = new Set(entities.filter(({ id, kind }) => BELOW[level].includes(kind) && !ends.has(id)).map(({ id }) => id));
  const candidates = new Set([...representedBy(company)].filter((id) => lower.has(id)));
  const bodies = bodiesOf(relations);
  for (const id of candidates) for (const target of bodies.get(id) ?? []) if (lower.has(target)) candidates.add(target);
  const others = relations.filter(({ source, target }) => !foldedEvents.has(source.id) && !foldedEvents.has(target.id));
  const gone = new Set(candidates);
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const { type, source, target } of others) {
      if (BELONGING.includes(type) && gone.has(source.id)) continue;
      gone.delete(source.id);
      gone.delete(target.id);
    }
  }
  return gone;
}
