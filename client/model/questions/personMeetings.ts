import { isTerritoryKind } from "../../../domain/kinds.ts";
import type { Relation } from "../entity.ts";
import { BELONGING, relationsOf } from "./belonging.ts";
import { chainsToTerritories } from "./chainToTerritory.ts";
import { slotId, type QuestionData, type QuestionRequest, type Slots } from "./question.ts";
import { around, byId } from "./requests.ts";

const MOST_PAIRS = 200;
const TAKING_PART = ["ATTENDED", "HOSTED"];
const ABOVE = ["PART_OF", "REPRESENTS", "SUCCEEDED_BY"];

/** The one that a question about a person asks about. */
export function personIn(slots: Slots): string {
  return slotId(slots, "person");
}

/** Whom the person met. */
export function metBy(person: string, { pairs }: QuestionData): string[] {
  return [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].filter((id) => id !== person);
}

/** The events at which the person met somebody. */
export function metAt({ pairs }: QuestionData): string[] {
  return [...new Set(pairs.flatMap(({ events }) => events))];
}

/** Who of some people took part in which of some events. */
export function partsIn(events: ReadonlySet<string>, people: ReadonlySet<string>, data: QuestionData): Relation[] {
  return relationsOf(data).filter(
    ({ type, source, target }) => TAKING_PART.includes(type) && people.has(source.id) && events.has(target.id),
  );
}

/** How somebody belongs to a territory, as it was at these events where a source says for whom they acted there. */
export function chainAt(id: string, events: ReadonlySet<string>, data: QuestionData): Relation[] {
  const ties = relationsOf(data).filter(({ type }) => BELONGING.includes(type));
  const sides = partsIn(events, new Set([id]), data).flatMap(({ qualifiers }) =>
    qualifiers.flatMap(({ name, entity }) => (name === "onBehalfOf" && entity !== null ? [entity.id] : [])),
  );
  const chains = chainsToTerritories(id, ties).sort((one, other) => one.length - other.length);
  return chains.find((chain) => chain.some(({ target }) => sides.includes(target.id))) ?? chains[0] ?? [];
}

/** The bodies that the people of an answer belong to, and what those belong to. */
function bodiesOf(data: QuestionData): string[] {
  const held = relationsOf(data).filter(({ type, target }) => BELONGING.includes(type) && !isTerritoryKind(target.kind));
  return [...new Set(held.map(({ target }) => target.id))];
}

/** The requests for a person's relations, those met, the events, and what all of them belong to. */
export const PERSON_STEPS: readonly ((slots: Slots, data: QuestionData) => readonly QuestionRequest[])[] = [
  (slots) => [
    ...byId([personIn(slots)]),
    ...around([personIn(slots)]),
    { operation: "whoMetWhom", variables: { participant: personIn(slots), first: MOST_PAIRS } },
  ],
  (slots, data) => {
    const people = metBy(personIn(slots), data);
    const own = relationsOf(data).filter(({ type, source }) => TAKING_PART.includes(type) && source.id === personIn(slots));
    const events = [...new Set([...metAt(data), ...own.map(({ target }) => target.id)])];
    return [
      ...byId([...people, ...events]),
      ...around(events, [...TAKING_PART, "AGREED_AT"]),
      ...around([personIn(slots), ...people], ["HOLDS_OFFICE"]),
    ];
  },
  (_, data) => around(bodiesOf(data), ABOVE),
  (_, data) => around(bodiesOf(data), ABOVE),
];
