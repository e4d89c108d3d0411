import { isTerritoryKind } from "../../../domain/kinds.ts";
import { yearsText } from "../dateText.ts";
import { BELONGING, relationsOf } from "./belonging.ts";
import { bestRelation } from "./bestRelation.ts";
import { chainToTerritory } from "./chainToTerritory.ts";
import { plural, type Answer, type Question, type QuestionData } from "./question.ts";
import { around, byId } from "./requests.ts";

const MOST_PAIRS = 200;
const TAKING_PART = ["ATTENDED", "HOSTED"];

function people(data: QuestionData): string[] {
  return [...new Set(data.pairs.flatMap(({ a, b }) => [a, b]))];
}

function events(data: QuestionData): string[] {
  return [...new Set(data.pairs.flatMap(({ events: ids }) => ids))];
}

function officesOf(data: QuestionData): string[] {
  const persons = new Set(people(data));
  const held = relationsOf(data).filter(({ type, source }) => type === "HOLDS_OFFICE" && persons.has(source.id));
  return [...new Set(held.filter(({ target }) => !isTerritoryKind(target.kind)).map(({ target }) => target.id))];
}

function headline(data: QuestionData, places: number): Answer["headline"] {
  const years = yearsText(earliest(data), latest(data));
  const count = data.pairs.length;
  return {
    en: `${plural(count, "pair")} of people met at ${plural(events(data).length, "event")}${years === undefined ? "" : `, ${years}`}, for ${plural(places, "place")}`,
    vi: `${count} cặp người đã gặp nhau tại ${events(data).length} sự kiện${years === undefined ? "" : `, ${years}`}, thay mặt ${places} nơi`,
  };
}

function earliest({ pairs }: QuestionData): string | null {
  return pairs.flatMap(({ first }) => first ?? []).sort()[0] ?? null;
}

function latest({ pairs }: QuestionData): string | null {
  return (
    pairs
      .flatMap(({ last }) => last ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** People of whom a source says that they met, the events, and the places that they stood for. */
export const whoMetWhom: Question = {
  id: "who-met-whom",
  slots: [],
  title: () => ({ en: "Who met whom, and for which place?", vi: "Ai đã gặp ai, và thay mặt cho nơi nào?" }),
  hint: { en: "Only where a source says so, grouped by territory", vi: "Chỉ khi nguồn nói rõ, nhóm theo địa bàn" },
  steps: [
    () => [{ operation: "whoMetWhom", variables: { first: MOST_PAIRS } }],
    (_, data) => [...byId(people(data)), ...around(events(data), TAKING_PART), ...around(people(data), ["HOLDS_OFFICE"])],
    (_, data) => around(officesOf(data), ["PART_OF", "REPRESENTS"]),
    (_, data) =>
      around(
        [
          ...new Set(
            relationsOf(data)
              .filter(({ type, target }) => BELONGING.includes(type) && !isTerritoryKind(target.kind))
              .map(({ target }) => target.id),
          ),
        ],
        ["PART_OF", "REPRESENTS"],
      ),
  ],
  answer: (_, data) => {
    const persons = new Set(people(data));
    const met = new Set(events(data));
    const took = relationsOf(data).filter(
      ({ type, source, target }) => TAKING_PART.includes(type) && persons.has(source.id) && met.has(target.id),
    );
    const first = bestRelation(took, { data, about: [], prefer: TAKING_PART });
    if (first === undefined) return undefined;
    const ties = relationsOf(data).filter(({ type }) => BELONGING.includes(type));
    const chains = [...persons].flatMap((id) => chainToTerritory(id, ties) ?? []);
    const relations = [...new Set([...took, ...chains])];
    const territories = new Set(chains.flatMap(({ target }) => (isTerritoryKind(target.kind) ? [target.id] : [])));
    return {
      entityIds: [...new Set([...persons, ...met, ...relations.flatMap(({ source, target }) => [source.id, target.id])])].filter(
        (id) => data.entities[id] !== undefined,
      ),
      relationIds: relations.map(({ id }) => id),
      layout: "byTerritory",
      foldsTo: "TERRITORY",
      headline: headline(data, territories.size),
      firstRelationId: first.id,
    };
  },
};
