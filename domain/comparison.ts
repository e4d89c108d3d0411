import { kindOfId, type EntityId } from "./ids.ts";
import { isEventKind } from "./kinds.ts";
import type { PartnerFact } from "./partnerFacts.ts";
import type { Partner, PartnerQuestion, Partnership } from "./partners.ts";
import type { Steps } from "./steps.ts";

/** What two entities have in common, and what is one's own, in the order of the lists compared. */
export interface Compared {
  readonly common: readonly EntityId[];
  readonly onlyA: readonly EntityId[];
  readonly onlyB: readonly EntityId[];
}

export interface Comparison {
  readonly a: EntityId;
  readonly b: EntityId;
  /** What joins the two; `entity` is b. Absent where nothing is recorded. */
  readonly partnership?: Partner | undefined;
  readonly partners: Compared;
  /** People who took part in events and agreements of each, whomever they acted for. */
  readonly officials: Compared;
  readonly events: Compared;
  readonly agreements: Compared;
}

function compareLists(a: readonly EntityId[], b: readonly EntityId[]): Compared {
  const [inA, inB] = [new Set(a), new Set(b)];
  return {
    common: [...inA].filter((id) => inB.has(id)),
    onlyA: [...inA].filter((id) => !inB.has(id)),
    onlyB: [...inB].filter((id) => !inA.has(id)),
  };
}

function eventsOf(facts: readonly PartnerFact[]): readonly EntityId[] {
  return facts.map(({ id }) => id as EntityId).filter((id) => isEventKind(kindOfId(id) ?? "DOCUMENT"));
}

function agreementsOf(facts: readonly PartnerFact[]): readonly EntityId[] {
  return facts.map(({ id }) => id as EntityId).filter((id) => kindOfId(id) === "AGREEMENT");
}

function officialsOf(facts: readonly PartnerFact[]): readonly EntityId[] {
  const actors = facts.flatMap(({ parts }) => parts.map(({ actor }) => actor));
  return [...new Set(actors)].filter((actor) => kindOfId(actor) === "OFFICIAL").sort();
}

/** Two entities side by side: partners by weight, events and agreements newest first, officials by id. The two themselves are no item of a list. */
export function* comparePartnerships(
  partnership: Partnership,
  [a, b]: readonly [EntityId, EntityId],
  question: PartnerQuestion,
): Steps<Comparison> {
  function* ofOthers(id: EntityId): Steps<readonly EntityId[]> {
    const partners = yield* partnership.partnersOf(id, question);
    return partners.map(({ entity }) => entity).filter((entity) => entity !== a && entity !== b);
  }
  const [factsOfA, factsOfB] = [partnership.sharedFactsOf(a, question), partnership.sharedFactsOf(b, question)];
  const kind = kindOfId(b);
  const joint = yield* partnership.partnersOf(a, { ...question, kinds: kind === undefined ? [] : [kind] });
  return {
    a,
    b,
    partnership: joint.find(({ entity }) => entity === b),
    partners: compareLists(yield* ofOthers(a), yield* ofOthers(b)),
    officials: compareLists(officialsOf(factsOfA), officialsOf(factsOfB)),
    events: compareLists(eventsOf(factsOfA), eventsOf(factsOfB)),
    agreements: compareLists(agreementsOf(factsOfA), agreementsOf(factsOfB)),
  };
}
