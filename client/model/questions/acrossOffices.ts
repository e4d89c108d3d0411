import { isTerritoryKind } from "../../../domain/kinds.ts";
import { yearsText } from "../dateText.ts";
import { dateOf, type Relation } from "../entity.ts";
import { relationsOf } from "./belonging.ts";
import { bestRelation } from "./bestRelation.ts";
import { chainsToTerritories } from "./chainToTerritory.ts";
import { chainAt, metAt, metBy, partsIn, PERSON_STEPS, personIn } from "./personMeetings.ts";
import { bilingualName, plural, type Question, type QuestionData } from "./question.ts";
import { around } from "./requests.ts";

const AGREEING = ["SIGNED", "PARTY_TO", "AGREED_AT"];

function ownEvents(person: string, data: QuestionData): Set<string> {
  const took = relationsOf(data).filter(({ type, source }) => (type === "ATTENDED" || type === "HOSTED") && source.id === person);
  return new Set([...metAt(data), ...took.map(({ target }) => target.id)]);
}

/** What was signed by the person, or agreed at an event where they took part. */
function agreementsOf(person: string, events: ReadonlySet<string>, data: QuestionData): Set<string> {
  return new Set(
    relationsOf(data).flatMap(({ type, source, target }) => {
      if (type === "SIGNED" && source.id === person) return [target.id];
      return type === "AGREED_AT" && events.has(target.id) ? [source.id] : [];
    }),
  );
}

/** The offices of the person, each with the bodies and the territory above it. */
function officesOf(person: string, data: QuestionData): Relation[] {
  const ties = relationsOf(data).filter(({ type }) => type === "HOLDS_OFFICE" || type === "PART_OF");
  return chainsToTerritories(person, ties)
    .filter(([first]) => first?.type === "HOLDS_OFFICE")
    .flat();
}

function storyOf(person: string, data: QuestionData): { relations: Relation[]; events: Set<string>; agreements: Set<string> } {
  const events = ownEvents(person, data);
  const met = metBy(person, data);
  const offices = officesOf(person, data);
  const agreements = agreementsOf(person, events, data);
  const chains = met.flatMap((id) => chainAt(id, events, data));
  const known = new Set([
    person,
    ...met,
    ...events,
    ...agreements,
    ...[...offices, ...chains].flatMap(({ source, target }) => [source.id, target.id]),
  ]);
  const joining = relationsOf(data).filter(
    ({ type, source, target }) => (AGREEING.includes(type) || type === "SUCCEEDED_BY") && known.has(source.id) && known.has(target.id),
  );
  const relations = [...partsIn(events, new Set([person, ...met]), data), ...offices, ...chains, ...joining];
  return { relations: [...new Set(relations)], events, agreements };
}

/** Whom one person met in each office held, for which province, and what was agreed there: by time, across a merger. */
export const acrossOffices: Question = {
  id: "across-offices",
  slots: [{ name: "person", label: { en: "Person", vi: "Người" }, kinds: ["OFFICIAL"], preset: "official:vo-van-minh" }],
  title: ({ person }) => ({
    en: `Whom did ${person?.en ?? "…"} meet, in which office and for which province?`,
    vi: `${person?.vi ?? "…"} đã gặp ai, trên cương vị nào và thay mặt tỉnh nào?`,
  }),
  hint: { en: "One person across offices and the merger, by time", vi: "Một người qua các chức vụ và đợt sáp nhập, theo thời gian" },
  steps: [
    ...PERSON_STEPS,
    (slots, data) => around([...agreementsOf(personIn(slots), ownEvents(personIn(slots), data), data)]),
    (slots, data) => {
      const places = officesOf(personIn(slots), data).filter(({ target }) => target.kind === "PROVINCE");
      return around([...new Set(places.map(({ target }) => target.id))], ["SUCCEEDED_BY"]);
    },
  ],
  answer: (slots, data) => {
    const person = personIn(slots);
    const met = metBy(person, data);
    const { relations, events, agreements } = storyOf(person, data);
    const first = bestRelation(relations, { data, about: [person], prefer: ["ATTENDED", "HOSTED", "SIGNED"] });
    if (met.length === 0 || first === undefined) return undefined;
    const ids = new Set(relations.flatMap(({ source, target }) => [source.id, target.id]).filter((id) => data.entities[id] !== undefined));
    const held = relations.filter(({ type, source }) => type === "HOLDS_OFFICE" && source.id === person);
    const places = new Set(officesOf(person, data).flatMap(({ target }) => (isTerritoryKind(target.kind) ? [target.id] : [])));
    const days = [...events].flatMap((id) => (data.entities[id] === undefined ? [] : (dateOf(data.entities[id]) ?? []))).sort();
    const years = yearsText(days[0] ?? null, days.at(-1) ?? null);
    const name = bilingualName(data.entities[person], person);
    return {
      entityIds: [...ids],
      relationIds: relations.filter(({ source, target }) => ids.has(source.id) && ids.has(target.id)).map(({ id }) => id),
      layout: "byTime",
      headline: {
        en: `${name.en} met ${plural(met.length, "person", "people")} in ${plural(held.length, "office")} for ${plural(places.size, "place")}, with ${plural(agreements.size, "agreement")}${years === undefined ? "" : `, ${years}`}`,
        vi: `${name.vi} đã gặp ${met.length} người trên ${held.length} cương vị, thay mặt ${places.size} nơi, với ${agreements.size} thỏa thuận${years === undefined ? "" : `, ${years}`}`,
      },
      firstRelationId: first.id,
    };
  },
};
