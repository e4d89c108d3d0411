import type { Bilingual } from "../../../domain/relationTypes.ts";
import type { LayoutName } from "../../model/layouts/index.ts";
import { LAYOUT_LABELS } from "../../model/layouts/index.ts";
import { plural } from "../../model/questions/question.ts";

function entities(count: number): Bilingual {
  return { en: plural(count, "entity", "entities"), vi: `${count} thực thể` };
}

/** What the history calls its steps. */
export const STEP = {
  add: (name: Bilingual): Bilingual => ({ en: `Add ${name.en}`, vi: `Thêm ${name.vi}` }),
  addMany: (count: number): Bilingual => ({ en: `Add ${entities(count).en}`, vi: `Thêm ${entities(count).vi}` }),
  expand: (name: Bilingual): Bilingual => ({ en: `Expand ${name.en}`, vi: `Mở rộng ${name.vi}` }),
  collapse: (name: Bilingual): Bilingual => ({ en: `Collapse ${name.en}`, vi: `Thu gọn ${name.vi}` }),
  remove: (count: number): Bilingual => ({ en: `Take ${count} off`, vi: `Bỏ ${count} khỏi hình` }),
  removeSingles: (count: number): Bilingual => ({ en: `Take ${plural(count, "single")} off`, vi: `Bỏ ${count} thực thể đơn lẻ` }),
  keepOnly: (count: number): Bilingual => ({ en: `Keep only ${entities(count).en}`, vi: `Chỉ giữ ${entities(count).vi}` }),
  hide: (count: number): Bilingual => ({ en: `Hide ${entities(count).en}`, vi: `Ẩn ${entities(count).vi}` }),
  showHidden: { en: "Show what was hidden", vi: "Hiện lại những gì đã ẩn" },
  move: (count: number): Bilingual => ({ en: `Move ${entities(count).en}`, vi: `Di chuyển ${entities(count).vi}` }),
  pin: (count: number): Bilingual => ({ en: `Pin ${entities(count).en}`, vi: `Ghim ${entities(count).vi}` }),
  unpin: (count: number): Bilingual => ({ en: `Unpin ${entities(count).en}`, vi: `Bỏ ghim ${entities(count).vi}` }),
  layOut: (name: LayoutName): Bilingual => ({ en: `Lay out: ${LAYOUT_LABELS[name].en}`, vi: `Bố cục: ${LAYOUT_LABELS[name].vi}` }),
  filter: { en: "Filter", vi: "Lọc" },
  time: (from: string | undefined, to: string | undefined): Bilingual =>
    from === undefined && to === undefined
      ? { en: "All time", vi: "Mọi thời gian" }
      : { en: `Time ${from ?? "…"} to ${to ?? "…"}`, vi: `Thời gian ${from ?? "…"} đến ${to ?? "…"}` },
  clearFilters: { en: "Clear filters", vi: "Xóa bộ lọc" },
  answer: (headline: Bilingual): Bilingual => headline,
  openLink: { en: "Open a link", vi: "Mở một liên kết" },
  open: (name: string): Bilingual => ({ en: `Open “${name}”`, vi: `Mở “${name}”` }),
  clear: { en: "Clear the canvas", vi: "Xóa hình" },
} as const;
