import type { EntityKind } from "../../../domain/kinds.ts";
import { isActorKind, isDrawnOnRequest, type Relation } from "../entity.ts";
import { isStructural, isWeak } from "../relationText.ts";
import { BELONGING, ownOf, relationsOf } from "./belonging.ts";
import { bestRelation } from "./bestRelation.ts";
import { bilingualName, plural, slotId, type Question, type QuestionData, type Slots } from "./question.ts";
import { around } from "./requests.ts";

const BETWEEN: readonly EntityKind[] = ["CONFERENCE", "MEETING", "VISIT", "AGREEMENT", "ORGANIZATION", "OFFICIAL", "GROUP"];

function own(slots: Slots, data: QuestionData): Set<string> {
  return ownOf([slotId(slots, "country")], data);
}

function ties(data: QuestionData): Relation[] {
  return relationsOf(data).filter((relation) => {
    const ends = [relation.source, relation.target];
    if (ends.some(({ id, kind }) => id === data.homeCountry || isDrawnOnRequest(kind) || kind === "POLICY")) return false;
    return !isWeak(relation) && (!isStructural(relation) || relation.type === "PART_OF");
  });
}

function isSet(id: string, data: QuestionData): boolean {
  const entity = data.entities[id];
  return entity !== undefined && "isSet" in entity && entity.isSet;
}

/** The relations of each walk of at most two hops from a province to the country or what belongs to it. */
function walks(side: ReadonlySet<string>, data: QuestionData): { relations: Set<Relation>; provinces: Set<string> } {
  const relations = new Set<Relation>();
  const provinces = new Set<string>();
  const byEnd = new Map<string, { relation: Relation; other: Relation["source"] }[]>();
  for (const relation of ties(data)) {
    byEnd.set(relation.source.id, [...(byEnd.get(relation.source.id) ?? []), { relation, other: relation.target }]);
    byEnd.set(relation.target.id, [...(byEnd.get(relation.target.id) ?? []), { relation, other: relation.source }]);
  }
  const keep = (province: string, ...hops: Relation[]): void => {
    provinces.add(province);
    for (const hop of hops) relations.add(hop);
  };
  for (const { id } of Object.values(data.entities).filter(({ kind }) => kind === "PROVINCE")) {
    for (const first of byEnd.get(id) ?? []) {
      if (side.has(first.other.id)) keep(id, first.relation);
      else if (BETWEEN.includes(first.other.kind) && !isSet(first.other.id, data)) {
        for (const second of byEnd.get(first.other.id) ?? []) if (side.has(second.other.id)) keep(id, first.relation, second.relation);
      }
    }
  }
  return { relations, provinces };
}

/** Which provinces work with a country, and through which prefectures, people, bodies and events. */
export const partnersThrough: Question = {
  id: "partners-through",
  slots: [{ name: "country", label: { en: "Country", vi: "Quốc gia" }, kinds: ["COUNTRY"], preset: "country:jp" }],
  title: ({ country }) => ({
    en: `Which provinces work with ${country?.en ?? "…"}, and through whom?`,
    vi: `Tỉnh, thành nào hợp tác với ${country?.vi ?? "…"}, và thông qua ai?`,
  }),
  hint: {
    en: "Direct ties and events, agreements and bodies between them",
    vi: "Quan hệ trực tiếp, và các sự kiện, thỏa thuận, tổ chức ở giữa",
  },
  steps: [
    (slots) => around([slotId(slots, "country")], BELONGING),
    (slots, data) => around([...own(slots, data)], BELONGING),
    (slots, data) => around([...own(slots, data)]),
    (slots, data) => {
      const side = own(slots, data);
      const between = ties(data)
        .flatMap(({ source, target }) => [source, target])
        .filter(({ id, kind }) => !side.has(id) && BETWEEN.includes(kind));
      return around([...new Set(between.map(({ id }) => id))]);
    },
  ],
  answer: (slots, data) => {
    const id = slotId(slots, "country");
    const side = own(slots, data);
    const { relations, provinces } = walks(side, data);
    const about = [id, ...provinces];
    const first = bestRelation([...relations], { data, about, prefer: ["SIGNED", "HOSTED", "ATTENDED"] });
    if (first === undefined) return undefined;
    const ends = new Set([...relations].flatMap(({ source, target }) => [source.id, target.id]));
    const parts = relationsOf(data).filter(
      ({ type, source, target }) => BELONGING.includes(type) && ends.has(source.id) && side.has(source.id) && side.has(target.id),
    );
    const all = [...new Set([...relations, ...parts])];
    const ids = new Set([id, ...all.flatMap(({ source, target }) => [source.id, target.id])]);
    const localities = [...ids].filter((each) => side.has(each) && data.entities[each]?.kind === "LOCALITY").length;
    const others = [...ids].filter((each) => data.entities[each] !== undefined && !isActorKind(data.entities[each].kind)).length;
    const name = bilingualName(data.entities[id], id);
    return {
      entityIds: [...ids].filter((each) => data.entities[each] !== undefined),
      relationIds: all.map((relation) => relation.id),
      layout: "twoSides",
      headline: {
        en: `${plural(provinces.size, "province")} ${provinces.size === 1 ? "works" : "work"} with ${name.en}, through ${plural(localities, "locality", "localities")} and ${plural(others, "event or agreement", "events and agreements")}`,
        vi: `${provinces.size} tỉnh, thành hợp tác với ${name.vi}: qua ${localities} địa phương và ${others} sự kiện, thỏa thuận`,
      },
      firstRelationId: first.id,
    };
  },
};
