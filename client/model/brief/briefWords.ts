import type { Modality } from "../../../domain/modality.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import { plural } from "../questions/question.ts";

/** What a brief says in its own voice. */
export const WORDS = {
  brief: { en: "Brief", vi: "Bản tóm lược" },
  selection: { en: "What is selected", vi: "Phần đang chọn" },
  path: { en: "Path", vi: "Đường nối" },
  made: { en: "Made on", vi: "Lập ngày" },
  dataVersion: { en: "Data version", vi: "Phiên bản dữ liệu" },
  coverage: { en: "Read", vi: "Đã đọc" },
  link: { en: "View", vi: "Chế độ xem" },
  whatItIs: { en: "What it is", vi: "Đó là gì" },
  parts: { en: "Parts, and what is located there", vi: "Đơn vị trực thuộc và những gì đặt tại đó" },
  hops: { en: "Hop by hop", vi: "Từng bước" },
  met: { en: "Meetings", vi: "Gặp gỡ" },
  metCaution: {
    en: "A source says that they met, received one another, held talks or signed together, on different sides.",
    vi: "Nguồn nêu rõ hai bên đã gặp, tiếp, hội đàm hoặc cùng ký kết, ở hai phía khác nhau.",
  },
  together: { en: "Only at the same event", vi: "Chỉ cùng dự một sự kiện" },
  togetherCaution: {
    en: "Both are named at the event; this says nothing about a conversation.",
    vi: "Cả hai được nhắc đến tại sự kiện; điều này không nói gì về việc có trao đổi với nhau.",
  },
  sharedEvents: { en: "Events of both", vi: "Sự kiện chung" },
  partners: { en: "Partners", vi: "Đối tác" },
  partnersCaution: {
    en: "Counted are recorded facts, also those of officials and parts that acted for the entity.",
    vi: "Tính theo số dữ kiện được ghi nhận, gồm cả của quan chức và đơn vị trực thuộc hành động thay mặt.",
  },
  notKnown: { en: "What is not known", vi: "Những điều chưa rõ" },
  note: {
    en: "Indented sentences are our own summaries of the articles, not quotations; only what stands in quotation marks is a publisher’s own text.",
    vi: "Các câu thụt vào là bản tóm tắt của chúng tôi về bài viết, không phải trích dẫn; chỉ phần trong ngoặc kép là nguyên văn của nhà xuất bản.",
  },
  sources: { en: "Sources", vi: "Nguồn" },
  ourSummary: { en: "Our summary of the article", vi: "Bản tóm tắt của chúng tôi về bài viết" },
  disputed: { en: "sources contradict one another", vi: "các nguồn mâu thuẫn nhau" },
  noAddress: { en: "address not known", vi: "không rõ địa chỉ" },
  measure: { en: "Figure", vi: "Số liệu" },
  value: { en: "Value, period and source", vi: "Giá trị, thời gian và nguồn" },
  undatedDocument: { en: "date of publication not known", vi: "không rõ ngày đăng" },
  data: { en: "Whomet data", vi: "Dữ liệu Whomet" },
  dataNote: { en: "identity, reference facts and counts of ours", vi: "định danh, dữ kiện tham chiếu và số đếm của chúng tôi" },
  undated: { en: "undated", vi: "không rõ ngày" },
  inferred: { en: "date inferred from other facts of the document", vi: "ngày suy ra từ dữ kiện khác trong tài liệu" },
  report: { en: "dated only by the report", vi: "chỉ biết theo ngày của bài viết" },
  proposed: { en: "not yet reviewed by a person", vi: "chưa được người duyệt" },
  weak: { en: "weak: they only share this", vi: "yếu: chỉ có chung điểm này" },
  sameDelegation: { en: "of the same delegation", vi: "cùng đoàn" },
  sameEvent: { en: "at the same event", vi: "cùng dự một sự kiện" },
  notTheSame: {
    en: "Not recorded in these documents is not the same as did not happen.",
    vi: "Không được ghi nhận trong các tài liệu này không có nghĩa là không xảy ra.",
  },
  noMeeting: { en: "No meeting is recorded in these documents.", vi: "Không có cuộc gặp nào được ghi nhận trong các tài liệu này." },
  noAgreement: { en: "No agreement is recorded in these documents.", vi: "Không có thỏa thuận nào được ghi nhận trong các tài liệu này." },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const LANGUAGE_NAMES: Readonly<Record<"EN" | "VI", Bilingual>> = {
  EN: { en: "in English", vi: "bằng tiếng Anh" },
  VI: { en: "in Vietnamese", vi: "bằng tiếng Việt" },
};

export const MODALITY_WORDS: Readonly<Record<Exclude<Modality, "ASSERTED">, Bilingual>> = {
  ONGOING: { en: "under way", vi: "đang diễn ra" },
  IMPLIED: { en: "implied", vi: "được hàm ý" },
  ESTIMATED: { en: "estimated", vi: "ước tính" },
  EXPECTED: { en: "expected", vi: "dự kiến" },
  PLANNED: { en: "planned", vi: "theo kế hoạch" },
  INTENDED: { en: "intended", vi: "dự định" },
  HOPED: { en: "hoped for", vi: "được mong muốn" },
  REQUESTED: { en: "requested", vi: "được đề nghị" },
  CANCELLED: { en: "cancelled", vi: "đã hủy" },
  DENIED: { en: "denied", vi: "bị phủ nhận" },
};

/** "according to X". */
export function accordingTo(name: Bilingual): Bilingual {
  return { en: `according to ${name.en}`, vi: `theo ${name.vi}` };
}

/** "3 of 20 statements are undated" and the like; undefined where there are none. */
export function countOf(count: number, total: number, what: Bilingual): Bilingual | undefined {
  if (count === 0) return undefined;
  return {
    en: `${count} of ${plural(total, "relation")} ${count === 1 ? "is" : "are"} ${what.en}.`,
    vi: `${count} trong ${total} quan hệ ${what.vi}.`,
  };
}
