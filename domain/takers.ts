import { kindOfId, type EntityId } from "./ids.ts";
import { officesOn, type OfficeHeld } from "./offices.ts";
import { daysOf, isPartnerKind, type PartnerFact, type PartTaken } from "./partnerFacts.ts";
import type { Structure } from "./structure.ts";

/** An entity's part in a fact: the actors through whom it takes part, and whether it is named itself. */
export interface Taker {
  readonly actors: Set<EntityId>;
  isNamed: boolean;
}

export type Takers = ReadonlyMap<EntityId, Taker>;

/** Who acts for whom. */
export interface Standing {
  readonly offices: ReadonlyMap<EntityId, readonly OfficeHeld[]>;
  readonly structure: Structure;
  /** Whether a part counts for its whole. */
  readonly viaChildren: boolean;
  /** The units in whose place an entity counts: itself, or those that succeeded it. */
  readonly standsAs: (id: EntityId) => readonly EntityId[];
}

/** For whom a part in a fact was taken: the actor, the stated side, and where a person then held an office. */
function directlyFor({ actor, onBehalfOf }: PartTaken, fact: PartnerFact, { offices }: Standing): readonly EntityId[] {
  if (fact.isDirect) return [actor];
  const held = officesOn(offices.get(actor) ?? [], daysOf(fact)).map(({ of }) => of);
  return [actor, ...held, ...(onBehalfOf === undefined ? [] : [onBehalfOf])];
}

function isPartner(id: EntityId): boolean {
  const kind = kindOfId(id);
  return kind !== undefined && isPartnerKind(kind);
}

/** All provinces, countries, localities and organisations that take part in a fact, themselves or through others. */
export function takersOf(fact: PartnerFact, standing: Standing): Takers {
  const takers = new Map<EntityId, Taker>();
  for (const part of fact.parts) {
    const own = directlyFor(part, fact, standing);
    const reached = standing.viaChildren ? own.flatMap((id) => [...standing.structure.atOrAbove(id)]) : own;
    const named = standing.standsAs(part.actor);
    for (const unit of new Set(reached.flatMap(standing.standsAs))) {
      if (!isPartner(unit)) continue;
      const taker = takers.get(unit) ?? { actors: new Set(), isNamed: false };
      takers.set(unit, taker);
      taker.actors.add(part.actor);
      taker.isNamed ||= named.includes(unit);
    }
  }
  return takers;
}

/**
 * Whether two takers of a fact are partners by it. A whole and its part only where both are named themselves, since all else that
 * the part does would count for both. Nor does one person with two offices make the holders of these offices partners.
 */
export function arePartnersBy(fact: PartnerFact, [a, b]: readonly [Taker, Taker], areOne: boolean): boolean {
  if (areOne) return a.isNamed && b.isNamed;
  const [actor] = a.actors;
  const isOneActor = actor !== undefined && a.actors.size === 1 && b.actors.size === 1 && b.actors.has(actor);
  return !isOneActor || (!fact.isDirect && kindOfId(actor) !== "OFFICIAL");
}
