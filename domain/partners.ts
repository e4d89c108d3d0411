import { kindOfId, type EntityId } from "./ids.ts";
import type { EntityKind } from "./kinds.ts";
import { firstDate, lastDate, latestDayOf, withinRange, type FactRange, type PartnerFact } from "./partnerFacts.ts";
import type { PartialDate } from "./partialDate.ts";
import type { Steps } from "./steps.ts";
import { arePartnersBy, takersOf, type Standing, type Takers } from "./takers.ts";

const MOST_FACTS = 50;

/** A partner and the facts that make it one. */
export interface Partner {
  readonly entity: EntityId;
  /** Number of facts; one that joins the two in several ways counts once. */
  readonly weight: number;
  /** The facts by relation type or kind of event, most first, then by type. */
  readonly byType: readonly { readonly type: string; readonly count: number }[];
  readonly first?: PartialDate | undefined;
  readonly last?: PartialDate | undefined;
  /** Ids of the facts: latest possible date first, undated last, then by id; at most 50. */
  readonly facts: readonly string[];
}

export interface PartnerQuestion extends FactRange {
  /** Kinds of partner. */
  readonly kinds: readonly EntityKind[];
}

/** Facts as they come together, and the partnerships that follow from them. */
export interface Partnership {
  add(fact: PartnerFact): void;
  /** The partners of an entity by weight, then id. */
  partnersOf(id: EntityId, question: PartnerQuestion): Steps<readonly Partner[]>;
  /** The events and agreements within a range that an entity takes part in: latest possible date first, undated last, then by id. */
  sharedFactsOf(id: EntityId, range: FactRange): readonly PartnerFact[];
  /** Entities of a kind that take part in anything. */
  takersOfKind(kind: EntityKind): readonly EntityId[];
  /** How many parts in facts have to be looked at for the partners of an entity. */
  costOf(id: EntityId): number;
}

/** The order of partners: by weight, then id. */
export function comparePartners(a: Pick<Partner, "entity" | "weight">, b: Pick<Partner, "entity" | "weight">): number {
  if (a.weight !== b.weight) return b.weight - a.weight;
  return a.entity < b.entity ? -1 : Number(a.entity > b.entity);
}

interface DatedFact {
  readonly fact: PartnerFact;
  readonly latest: string;
}

function compareDated(a: DatedFact, b: DatedFact): number {
  if (a.latest !== b.latest) return a.latest > b.latest ? -1 : 1;
  return a.fact.id < b.fact.id ? -1 : Number(a.fact.id > b.fact.id);
}

/** Latest possible date first, undated last, then by id; each fact's date is worked out once. */
function newestFirst(facts: readonly PartnerFact[]): readonly PartnerFact[] {
  const dated = facts.map((fact): DatedFact => ({ fact, latest: latestDayOf(fact) }));
  return dated.sort(compareDated).map(({ fact }) => fact);
}

function mostFirst(a: Partner["byType"][number], b: Partner["byType"][number]): number {
  if (a.count !== b.count) return b.count - a.count;
  return a.type < b.type ? -1 : 1;
}

function countTypes(facts: readonly PartnerFact[]): Partner["byType"] {
  const counts = new Map<string, number>();
  for (const { type } of facts) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({ type, count })).sort(mostFirst);
}

function toPartner(entity: EntityId, facts: readonly PartnerFact[]): Partner {
  const datings = facts.map(({ dating }) => dating);
  return {
    entity,
    weight: facts.length,
    byType: countTypes(facts),
    first: firstDate(datings),
    last: lastDate(datings),
    facts: newestFirst(facts)
      .slice(0, MOST_FACTS)
      .map(({ id }) => id),
  };
}

interface TakenFact {
  readonly fact: PartnerFact;
  readonly takers: Takers;
}

/** Whether one is a part of the other, each counting in the place of what it succeeded. */
function createAreOne({ structure, standsAs }: Standing): (a: EntityId, b: EntityId) => boolean {
  const above = new Map<EntityId, ReadonlySet<EntityId>>();
  const atOrAbove = (id: EntityId): ReadonlySet<EntityId> => {
    const known = above.get(id) ?? new Set([...structure.atOrAbove(id)].flatMap(standsAs));
    above.set(id, known);
    return known;
  };
  return (a, b) => atOrAbove(a).has(b) || atOrAbove(b).has(a);
}

/** No facts yet, and who acts for whom in those to come. Each fact is to be added once. */
export function createPartnership(standing: Standing): Partnership {
  const byTaker = new Map<EntityId, TakenFact[]>();
  const areOne = createAreOne(standing);
  return {
    add(fact) {
      const takers = takersOf(fact, standing);
      for (const id of takers.keys()) byTaker.set(id, byTaker.get(id) ?? []);
      for (const id of takers.keys()) byTaker.get(id)?.push({ fact, takers });
    },
    *partnersOf(id, question) {
      const isWithin = withinRange(question);
      const shared = new Map<EntityId, PartnerFact[]>();
      for (const { fact, takers } of byTaker.get(id) ?? []) {
        const own = takers.get(id);
        if (own === undefined || !isWithin(fact)) continue;
        for (const [other, taker] of takers) {
          const kind = kindOfId(other);
          if (other === id || kind === undefined || !question.kinds.includes(kind)) continue;
          if (!arePartnersBy(fact, [own, taker], areOne(id, other))) continue;
          const facts = shared.get(other);
          if (facts === undefined) shared.set(other, [fact]);
          else facts.push(fact);
        }
        yield;
      }
      const partners: Partner[] = [];
      for (const [other, facts] of shared) {
        partners.push(toPartner(other, facts));
        yield;
      }
      return partners.sort(comparePartners);
    },
    sharedFactsOf(id, range) {
      const isWithin = withinRange(range);
      const facts = (byTaker.get(id) ?? []).map(({ fact }) => fact);
      return newestFirst(facts.filter((fact) => !fact.isDirect && isWithin(fact)));
    },
    takersOfKind: (kind) => [...byTaker.keys()].filter((id) => kindOfId(id) === kind),
    costOf: (id) => (byTaker.get(id) ?? []).reduce((sum, { takers }) => sum + takers.size, 0),
  };
}
