import { isReported } from "../../../domain/modality.ts";
import { isDrawnOnRequest, type Relation } from "../entity.ts";
import { isStructural } from "../relationText.ts";
import { BELONGING, ownOf, relationsOf, touched } from "./belonging.ts";
import { bestRelation } from "./bestRelation.ts";
import { bilingualName, plural, slotId, type Question, type QuestionData, type Slots } from "./question.ts";
import { around } from "./requests.ts";

const TRADE = ["EXPORTS_TO", "PARTNER_OF", "INVESTED_IN"];
const FOREIGN = ["COUNTRY", "LOCALITY"];

function own(slots: Slots, data: QuestionData): Set<string> {
  return ownOf([slotId(slots, "province")], data);
}

function visitsOf(side: ReadonlySet<string>, data: QuestionData): string[] {
  return relationsOf(data)
    .filter(({ source, target }) => target.kind === "VISIT" && side.has(source.id))
    .map(({ target }) => target.id);
}

/** The foreign partners of a province with the relations that say so, and how each is one. */
function partnerFacts(
  side: ReadonlySet<string>,
  data: QuestionData,
): { traded: Set<string>; visited: Set<string>; hoped: Set<string>; relations: Relation[] } {
  const visits = new Set(visitsOf(side, data));
  const facts = { traded: new Set<string>(), visited: new Set<string>(), hoped: new Set<string>(), relations: [] as Relation[] };
  for (const relation of relationsOf(data)) {
    const { source, target, type, modality } = relation;
    const partner = side.has(source.id) || visits.has(source.id) ? target : source;
    const isOurs = (side.has(source.id) && !side.has(target.id)) || side.has(target.id) || visits.has(source.id);
    if (!isOurs || isStructural(relation) || !FOREIGN.includes(partner.kind) || partner.id === data.homeCountry || side.has(partner.id))
      continue;
    facts.relations.push(relation);
    if (type === "DESTINATION") facts.visited.add(partner.id);
    else if (!isReported(modality) || type === "PROMOTES_EXPORT") facts.hoped.add(partner.id);
    else if (TRADE.includes(type)) facts.traded.add(partner.id);
  }
  return facts;
}

/** A province's foreign partners: traded with, visited, hoped for. */
export const partnersOf: Question = {
  id: "partners-of",
  slots: [{ name: "province", label: { en: "Province", vi: "Tỉnh, thành" }, kinds: ["PROVINCE"], preset: "province:vn-54" }],
  title: ({ province }) => ({
    en: `${province?.en ?? "…"}${province?.en.endsWith("s") === true ? "’" : "’s"} partners: traded with, visited, hoped for`,
    vi: `Đối tác của ${province?.vi ?? "…"}: đã giao thương, đã thăm, đang hướng tới`,
  }),
  hint: { en: "Solid lines are facts, dashed ones are plans and hopes", vi: "Nét liền là dữ kiện, nét đứt là kế hoạch và mong muốn" },
  steps: [
    (slots) => around([slotId(slots, "province")], BELONGING),
    (slots, data) => around([...own(slots, data)]),
    (slots, data) => around(visitsOf(own(slots, data), data)),
  ],
  answer: (slots, data) => {
    const id = slotId(slots, "province");
    const side = own(slots, data);
    const { traded, visited, hoped, relations } = partnerFacts(side, data);
    const first = bestRelation(relations, { data, about: [id], prefer: TRADE });
    if (first === undefined) return undefined;
    const partners = new Set([...traded, ...visited, ...hoped]);
    const ends = touched(relations);
    const joints = relationsOf(data).filter(({ type, source, target }) => {
      const isTie = BELONGING.includes(type) && side.has(source.id) && side.has(target.id) && ends.has(source.id);
      return isTie || (side.has(source.id) && target.kind === "VISIT" && ends.has(target.id));
    });
    const officers = touched(joints);
    const up = relationsOf(data).filter(
      ({ type, source, target }) => type === "PART_OF" && officers.has(source.id) && side.has(source.id) && target.id === id,
    );
    const all = [...new Set([...relations, ...joints, ...up])];
    const ids = new Set([id, ...touched(all)]);
    const name = bilingualName(data.entities[id], id);
    return {
      entityIds: [...ids].filter((each) => data.entities[each] !== undefined && !isDrawnOnRequest(data.entities[each].kind)),
      relationIds: all.map((relation) => relation.id),
      layout: "twoSides",
      headline: {
        en: `${name.en} has ${plural(partners.size, "foreign partner")}, done and hoped for: ${traded.size} traded with, ${visited.size} visited, ${hoped.size} hoped for`,
        vi: `${name.vi} có ${partners.size} đối tác nước ngoài, cả đã có và đang hướng tới: ${traded.size} giao thương, ${visited.size} đã thăm, ${hoped.size} đang hướng tới`,
      },
      firstRelationId: first.id,
    };
  },
};
