import { isReported } from "../../../domain/modality.ts";
import { isStructural } from "../relationText.ts";
import { bestRelation } from "./bestRelation.ts";
import { joined, JOINED_STEPS, type Sides } from "./joinedPlaces.ts";
import { bilingualName, plural, slotId, type Question, type Slots } from "./question.ts";

function sides(slots: Slots): Sides {
  return { left: [slotId(slots, "before"), slotId(slots, "after")], right: [slotId(slots, "partner")] };
}

/** How a partnership goes on when a province becomes part of another. */
export const acrossMerger: Question = {
  id: "across-merger",
  slots: [
    { name: "partner", label: { en: "Partner", vi: "Đối tác" }, kinds: ["LOCALITY", "COUNTRY"], preset: "locality:yamaguchi" },
    { name: "before", label: { en: "Province that ended", vi: "Tỉnh trước sáp nhập" }, kinds: ["PROVINCE"], preset: "province:vn-57" },
    { name: "after", label: { en: "Its successor", vi: "Đơn vị kế thừa" }, kinds: ["PROVINCE"], preset: "province:vn-sg-2025" },
  ],
  title: ({ partner, before, after }) => ({
    en: `${partner?.en ?? "…"}, ${before?.en ?? "…"} and ${after?.en ?? "…"} across the merger of 2025`,
    vi: `${partner?.vi ?? "…"}, ${before?.vi ?? "…"} và ${after?.vi ?? "…"} qua đợt sáp nhập 2025`,
  }),
  hint: { en: "One partnership, before and after, by time", vi: "Một quan hệ đối tác, trước và sau, theo thời gian" },
  steps: JOINED_STEPS.map((step) => (slots, data) => step(sides(slots), data)),
  answer: (slots, data) => {
    const found = joined(sides(slots), data);
    const about = [slotId(slots, "partner"), slotId(slots, "before"), slotId(slots, "after")];
    const first = bestRelation(found?.relations ?? [], { data, about, prefer: ["SIGNED", "PARTNER_OF"] });
    const succession = found?.relations.find(({ type }) => type === "SUCCEEDED_BY");
    if (found === undefined || first === undefined || succession === undefined) return undefined;
    const partner = bilingualName(data.entities[slotId(slots, "partner")], slotId(slots, "partner"));
    const [before, after] = ["before", "after"].map((name) => bilingualName(data.entities[slotId(slots, name)], slotId(slots, name)));
    // Which body belongs where carries no partnership: only acts that a source reports do.
    const acts = found.relations.filter((relation) => !isStructural(relation) && relation.sourceCount > 0);
    const count = acts.filter(({ modality }) => isReported(modality)).length;
    const plans = acts.length - count;
    return {
      entityIds: [...found.ids],
      relationIds: found.relations.map(({ id }) => id),
      layout: "byTime",
      headline: {
        en: `${plural(count, "recorded fact carries", "recorded facts carry")} ${partner.en}'s partnership from ${before?.en ?? ""} to ${after?.en ?? ""}${plans === 0 ? "" : `, with ${plural(plans, "plan or hope", "plans and hopes")}`}`,
        vi: `${count} dữ kiện được ghi nhận nối tiếp hợp tác của ${partner.vi} từ ${before?.vi ?? ""} sang ${after?.vi ?? ""}${plans === 0 ? "" : `, cùng ${plans} kế hoạch, mong muốn`}`,
      },
      firstRelationId: first.id,
    };
  },
};
