import { yearsText } from "../dateText.ts";
import type { Relation } from "../entity.ts";
import { bestRelation } from "./bestRelation.ts";
import { chainAt, metAt, metBy, partsIn, PERSON_STEPS, personIn } from "./personMeetings.ts";
import { bilingualName, plural, type Question, type QuestionData } from "./question.ts";

interface Partner {
  readonly id: string;
  /** How the person belongs to a province or a national body. */
  readonly chain: readonly Relation[];
}

/** Those of the home side whom a leader met, each with the province or the national body behind them. */
function homePartners(person: string, events: ReadonlySet<string>, data: QuestionData): Partner[] {
  return metBy(person, data).flatMap((id) => {
    const chain = chainAt(id, events, data);
    const end = chain.at(-1)?.target;
    if (end?.kind === "PROVINCE") return [{ id, chain }];
    // All of a country's bodies hang together through the country: the body itself says more.
    return end !== undefined && end.id === data.homeCountry ? [{ id, chain: chain.slice(0, 1) }] : [];
  });
}

/** Whom a foreign leader met in the home country, at which events, for which provinces and ministries. */
export const partnersOfLeader: Question = {
  id: "partners-of-leader",
  slots: [{ name: "person", label: { en: "Foreign leader", vi: "Lãnh đạo nước ngoài" }, kinds: ["OFFICIAL"], preset: "official:liu-ning" }],
  title: ({ person }) => ({
    en: `${person?.en ?? "…"}: which provinces and ministries, and through whom?`,
    vi: `${person?.vi ?? "…"}: làm việc với tỉnh, bộ ngành nào, và qua ai?`,
  }),
  hint: {
    en: "People met, events, provinces and ministries, by territory",
    vi: "Người đã gặp, sự kiện, tỉnh và bộ ngành, theo địa bàn",
  },
  steps: PERSON_STEPS,
  answer: (slots, data) => {
    const person = personIn(slots);
    const events = new Set(metAt(data));
    const own = chainAt(person, events, data);
    const partners = homePartners(person, events, data);
    const chains = [...own, ...partners.flatMap(({ chain }) => chain)];
    const parts = partsIn(events, new Set([person, ...partners.map(({ id }) => id)]), data);
    const relations = [...new Set([...parts, ...chains])];
    const first = bestRelation(parts, { data, about: [person] });
    const isFromHere = own.at(-1)?.target.kind === "PROVINCE" || own.at(-1)?.target.id === data.homeCountry;
    if (partners.length === 0 || first === undefined || isFromHere) return undefined;
    const ends = partners.flatMap(({ chain }) => chain.at(-1)?.target ?? []);
    const provinces = new Set(ends.filter(({ kind }) => kind === "PROVINCE").map(({ id }) => id)).size;
    const bodies = new Set(ends.filter(({ kind }) => kind !== "PROVINCE").map(({ id }) => id)).size;
    const years = yearsText(
      data.pairs.flatMap(({ first: day }) => day ?? []).sort()[0] ?? null,
      data.pairs
        .flatMap(({ last }) => last ?? [])
        .sort()
        .at(-1) ?? null,
    );
    const name = bilingualName(data.entities[person], person);
    const ids = new Set(relations.flatMap(({ source, target }) => [source.id, target.id]));
    return {
      entityIds: [...ids].filter((id) => data.entities[id] !== undefined),
      relationIds: relations
        .filter(({ source, target }) => [source, target].every(({ id }) => data.entities[id] !== undefined))
        .map(({ id }) => id),
      layout: "byTerritory",
      headline: {
        en: `${name.en} met ${plural(partners.length, "person", "people")} at ${plural(events.size, "event")}, for ${plural(provinces, "province")} and ${plural(bodies, "national body", "national bodies")}${years === undefined ? "" : `, ${years}`}`,
        vi: `${name.vi} đã gặp ${partners.length} người tại ${events.size} sự kiện, thay mặt ${provinces} tỉnh và ${bodies} cơ quan trung ương${years === undefined ? "" : `, ${years}`}`,
      },
      firstRelationId: first.id,
    };
  },
};
