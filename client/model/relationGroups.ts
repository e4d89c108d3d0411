import { isEventKind } from "../../domain/kinds.ts";
import { isReported } from "../../domain/modality.ts";
import type { Bilingual } from "../../domain/relationTypes.ts";
import type { Relation } from "./entity.ts";
import { isStructural } from "./relationText.ts";

/** What a reader looks for among the relations of an entity, in the order in which it is told. */
export const RELATION_GROUPS = ["ties", "offices", "events", "agreements", "cooperation", "figures", "plans", "others"] as const;
export type RelationGroup = (typeof RELATION_GROUPS)[number];

export const GROUP_TITLES: Readonly<Record<RelationGroup, Bilingual>> = {
  ties: { en: "Belongs to", vi: "Trực thuộc" },
  offices: { en: "Offices", vi: "Chức vụ" },
  events: { en: "Events", vi: "Sự kiện" },
  agreements: { en: "Agreements", vi: "Thỏa thuận" },
  cooperation: { en: "Cooperation, trade and investment", vi: "Hợp tác, thương mại và đầu tư" },
  figures: { en: "Figures", vi: "Số liệu" },
  plans: {
    en: "Plans, hopes and requests: not reported as done",
    vi: "Kế hoạch, mong muốn và đề nghị: chưa được ghi nhận là đã thực hiện",
  },
  others: { en: "Other statements", vi: "Thông tin khác" },
};

const COOPERATION = ["PARTNER_OF", "COOPERATED_WITH", "EXPORTS", "EXPORTS_TO", "PROMOTES_EXPORT", "INVESTED_IN"];
const AIMS = ["PLANS", "CALLS_FOR"];

/** The group of a relation. What is not reported as so is a plan, whatever its type. */
export function groupOf({ type, modality, source, target }: Pick<Relation, "type" | "modality" | "source" | "target">): RelationGroup {
  if (!isReported(modality) || AIMS.includes(type)) return "plans";
  if (source.kind === "FIGURE" || target.kind === "FIGURE") return "figures";
  if (type === "HOLDS_OFFICE") return "offices";
  if (source.kind === "AGREEMENT" || target.kind === "AGREEMENT") return "agreements";
  if (isEventKind(source.kind) || isEventKind(target.kind)) return "events";
  if (isStructural({ type }) || type === "MEMBER_OF") return "ties";
  return COOPERATION.includes(type) ? "cooperation" : "others";
}
