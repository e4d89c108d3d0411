import { yearsText } from "../dateText.ts";
import { dateOf } from "../entity.ts";
import { bestRelation } from "./bestRelation.ts";
import { joined, JOINED_STEPS, type Sides } from "./joinedPlaces.ts";
import { bilingualName, plural, slotId, type Question, type Slots } from "./question.ts";

function sides(slots: Slots): Sides {
  return { left: [slotId(slots, "province")], right: [slotId(slots, "locality")] };
}

/** What joins a province and a foreign locality, by time. */
export const borderStory: Question = {
  id: "border-story",
  slots: [
    { name: "province", label: { en: "Province", vi: "Tỉnh, thành" }, kinds: ["PROVINCE"], preset: "province:vn-09" },
    {
      name: "locality",
      label: { en: "Foreign locality", vi: "Địa phương nước ngoài" },
      kinds: ["LOCALITY", "COUNTRY"],
      preset: "locality:guangxi",
    },
  ],
  title: ({ province, locality }) => {
    // The line of the bundled story; with other places only what the slots say is known.
    const isBundled = province?.en.startsWith("L") === true && locality?.en === "Guangxi";
    const names = { en: `${province?.en ?? "…"} and ${locality?.en ?? "…"}`, vi: `${province?.vi ?? "…"} và ${locality?.vi ?? "…"}` };
    return isBundled
      ? {
          en: `${names.en}: from a fall in trade to a smart border gate`,
          vi: `${names.vi}: từ sụt giảm thương mại đến cửa khẩu thông minh`,
        }
      : { en: `${names.en}: what joins them, by time`, vi: `${names.vi}: điều gì gắn kết, theo thời gian` };
  },
  hint: { en: "Figures, meetings, agreements and plans, by time", vi: "Số liệu, cuộc gặp, thỏa thuận và kế hoạch, theo thời gian" },
  steps: JOINED_STEPS.map((step) => (slots, data) => step(sides(slots), data)),
  answer: (slots, data) => {
    const found = joined(sides(slots), data);
    const about = [slotId(slots, "province"), slotId(slots, "locality")];
    const first = bestRelation(found?.relations ?? [], { data, about, prefer: ["SIGNED", "HOSTED", "ATTENDED"] });
    if (found === undefined || first === undefined) return undefined;
    const days = found.story.flatMap((id) => (data.entities[id] === undefined ? [] : (dateOf(data.entities[id]) ?? []))).sort();
    const years = yearsText(days[0] ?? null, days.at(-1) ?? null);
    const [province, locality] = ["province", "locality"].map((name) =>
      bilingualName(data.entities[slotId(slots, name)], slotId(slots, name)),
    );
    return {
      entityIds: [...found.ids],
      relationIds: found.relations.map(({ id }) => id),
      layout: "byTime",
      headline: {
        en: `${plural(found.story.length, "event, agreement, plan or figure", "events, agreements, plans and figures")} join ${province?.en ?? ""} and ${locality?.en ?? ""}${years === undefined ? "" : `, ${years}`}`,
        vi: `${found.story.length} sự kiện, thỏa thuận, kế hoạch và số liệu gắn ${province?.vi ?? ""} với ${locality?.vi ?? ""}${years === undefined ? "" : `, ${years}`}`,
      },
      firstRelationId: first.id,
    };
  },
};
