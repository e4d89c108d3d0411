import type { Bilingual } from "../../../domain/relationTypes.ts";
import { endText } from "../../model/dateText.ts";
import type { ActorLevel } from "../../model/folds.ts";
import type { LayoutName } from "../../model/layouts/index.ts";
import { LAYOUT_LABELS } from "../../model/layouts/index.ts";
import { plural } from "../../model/questions/question.ts";

function entities(count: number): Bilingual {
  return { en: plural(count, "entity", "entities"), vi: `${count} thực thể` };
}

const FOLD_NAMES: Readonly<Record<ActorLevel, Bilingual>> = {
  PERSON: { en: "Meetings of people", vi: "Cuộc gặp giữa người với người" },
  ORGANIZATION: { en: "Meetings of organisations", vi: "Cuộc gặp giữa các tổ chức" },
  TERRITORY: { en: "Meetings of territories", vi: "Cuộc gặp giữa các địa bàn" },
};

/** What the history calls its steps. */
export const STEP = {
  add: (name: Bilingual): Bilingual => ({ en: `Add ${name.en}`, vi: `Thêm ${name.vi}` }),
  addMany: (count: number): Bilingual => ({ en: `Add ${entities(count).en}`, vi: `Thêm ${entities(count).vi}` }),
  expand: (name: Bilingual): Bilingual => ({ en: `Expand ${name.en}`, vi: `Mở rộng ${name.vi}` }),
  expandMany: (count: number): Bilingual => ({ en: `Expand ${entities(count).en}`, vi: `Mở rộng ${entities(count).vi}` }),
  collapseMany: (count: number): Bilingual => ({ en: `Collapse ${entities(count).en}`, vi: `Thu gọn ${entities(count).vi}` }),
  collapse: (name: Bilingual): Bilingual => ({ en: `Collapse ${name.en}`, vi: `Thu gọn ${name.vi}` }),
  remove: (count: number): Bilingual => ({ en: `Take ${count} off`, vi: `Bỏ ${count} khỏi hình` }),
  collapseLast: (name: Bilingual): Bilingual => ({
    en: `Take back the last expansion of ${name.en}`,
    vi: `Bỏ lần mở rộng gần nhất của ${name.vi}`,
  }),
  common: (count: number): Bilingual => ({ en: `Add ${plural(count, "common neighbour")}`, vi: `Thêm ${count} thực thể kề chung` }),
  reveal: (count: number): Bilingual => ({ en: `Reveal ${plural(count, "relation")}`, vi: `Hiện ${count} quan hệ` }),
  removeSingles: (count: number): Bilingual => ({ en: `Take ${plural(count, "single")} off`, vi: `Bỏ ${count} thực thể đơn lẻ` }),
  keepOnly: (count: number): Bilingual => ({ en: `Keep only ${entities(count).en}`, vi: `Chỉ giữ ${entities(count).vi}` }),
  hide: (count: number): Bilingual => ({ en: `Hide ${entities(count).en}`, vi: `Ẩn ${entities(count).vi}` }),
  showHidden: { en: "Show what was hidden", vi: "Hiện lại những gì đã ẩn" },
  move: (count: number): Bilingual => ({ en: `Move ${entities(count).en}`, vi: `Di chuyển ${entities(count).vi}` }),
  pin: (count: number): Bilingual => ({ en: `Pin ${entities(count).en}`, vi: `Ghim ${entities(count).vi}` }),
  unpin: (count: number): Bilingual => ({ en: `Unpin ${entities(count).en}`, vi: `Bỏ ghim ${entities(count).vi}` }),
  layOut: (name: LayoutName): Bilingual => ({ en: `Lay out: ${LAYOUT_LABELS[name].en}`, vi: `Bố cục: ${LAYOUT_LABELS[name].vi}` }),
  certainty: { en: "Filter by certainty", vi: "Lọc theo mức chắc chắn" },
  everyCertainty: { en: "Show every certainty", vi: "Hiện mọi mức chắc chắn" },
  everyKind: { en: "Show every kind", vi: "Hiện mọi loại thực thể" },
  everyType: { en: "Show every relation type", vi: "Hiện mọi loại quan hệ" },
  minDegree: (count: number): Bilingual =>
    count === 0
      ? { en: "Any number of relations", vi: "Số quan hệ bất kỳ" }
      : { en: `At least ${plural(count, "relation")} of an entity`, vi: `Mỗi thực thể ít nhất ${count} quan hệ` },
  minSources: (count: number): Bilingual =>
    count === 0
      ? { en: "Any number of sources", vi: "Số nguồn bất kỳ" }
      : { en: `At least ${plural(count, "source")} of a relation`, vi: `Mỗi quan hệ ít nhất ${count} nguồn` },
  leaveOut: (name: Bilingual): Bilingual => ({ en: `Leave out: ${name.en}`, vi: `Lọc bỏ: ${name.vi}` }),
  show: (name: Bilingual): Bilingual => ({ en: `Show again: ${name.en}`, vi: `Hiện lại: ${name.vi}` }),
  showOnly: (name: Bilingual): Bilingual => ({ en: `Show only: ${name.en}`, vi: `Chỉ hiện: ${name.vi}` }),
  hideUndated: { en: "Leave out what is undated", vi: "Lọc bỏ phần không rõ ngày" },
  showUndated: { en: "Show what is undated", vi: "Hiện phần không rõ ngày" },
  time: (from: string | undefined, to: string | undefined): Bilingual =>
    from === undefined && to === undefined
      ? { en: "All time", vi: "Mọi thời gian" }
      : {
          en: `Time ${endText(from, "EN")} to ${endText(to, "EN")}`,
          vi: `Thời gian ${endText(from, "VI")} đến ${endText(to, "VI")}`,
        },
  showPath: { en: "Show a path", vi: "Hiện một đường nối" },
  endSpotlight: { en: "Light up the rest again", vi: "Hiện rõ lại phần còn lại" },
  clearFilters: { en: "Clear filters", vi: "Xóa bộ lọc" },
  openLink: { en: "Open a link", vi: "Mở một liên kết" },
  open: (name: string): Bilingual => ({ en: `Open “${name}”`, vi: `Mở “${name}”` }),
  fold: (level: ActorLevel): Bilingual => FOLD_NAMES[level],
  unfoldAll: { en: "Draw meetings as events", vi: "Vẽ các cuộc gặp thành sự kiện" },
  foldEvent: (name: Bilingual): Bilingual => ({ en: `Fold ${name.en}`, vi: `Gộp ${name.vi}` }),
  unfoldEvent: (name: Bilingual): Bilingual => ({ en: `Unfold ${name.en}`, vi: `Bung ${name.vi}` }),
  sameEvent: (isOn: boolean): Bilingual =>
    isOn
      ? { en: "Join those at the same event", vi: "Nối những người cùng dự sự kiện" }
      : { en: "Only who met", vi: "Chỉ những ai đã gặp" },
  asOfToday: (isOn: boolean): Bilingual =>
    isOn ? { en: "Provinces as of today", vi: "Tỉnh theo địa giới hiện nay" } : { en: "Provinces as they were", vi: "Tỉnh như lúc đó" },
  tellApart: (isApart: boolean): Bilingual =>
    isApart ? { en: "Draw relations one by one", vi: "Vẽ từng quan hệ" } : { en: "Fold parallel relations", vi: "Gộp quan hệ song song" },
  clear: { en: "Clear the canvas", vi: "Xóa hình" },
} as const;
