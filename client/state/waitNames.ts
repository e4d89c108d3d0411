import type { Bilingual } from "../../domain/relationTypes.ts";
import { LAYOUT_LABELS, type LayoutName } from "../model/layouts/index.ts";
import type { Wish } from "./effects/waiting.ts";

function picture(en: string, vi: string): Wish {
  return { kind: "picture", text: { en, vi } };
}

function change(en: string, vi: string): Wish {
  return { kind: "change", text: { en, vi } };
}

/** What the reader is told while something is on its way. */
export const WAIT = {
  answer: picture("Gathering the answer", "Đang tìm câu trả lời"),
  document: picture("Gathering the facts of the document", "Đang lấy các dữ kiện của tài liệu"),
  queryAnswer: picture("Drawing the answer", "Đang vẽ câu trả lời"),
  cell: picture("Drawing the cell", "Đang vẽ ô này"),
  view: picture("Opening the view", "Đang mở chế độ xem"),
  names: change("Looking the names up", "Đang tra các tên"),
  entity: change("Bringing the entity", "Đang thêm thực thể"),
  neighbours: change("Bringing neighbours", "Đang thêm các thực thể kề"),
  relations: change("Looking for relations among them", "Đang tìm quan hệ giữa các thực thể đó"),
  fold: change("Folding what is drawn", "Đang gộp hình"),
  path: change("Drawing the path", "Đang vẽ đường nối"),
  layout: (name: LayoutName): Wish => {
    const { en, vi }: Bilingual = LAYOUT_LABELS[name];
    return { kind: "layout", text: { en: `Laying out: ${en}`, vi: `Đang sắp xếp: ${vi}` } };
  },
} as const;
