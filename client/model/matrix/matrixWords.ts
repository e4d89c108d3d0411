import { inLanguage, type Language } from "../../../domain/labels.ts";
import type { Bilingual } from "../../../domain/relationTypes.ts";
import { labelOf, type EntityName } from "../entity.ts";
import { plural } from "../questions/question.ts";
import { countOf, SHARES, type MatrixCell, type Measure, type Share } from "./matrix.ts";

export const MEASURE_LABELS: Readonly<Record<Measure, Bilingual>> = {
  all: { en: "All that is done", vi: "Mọi việc đã diễn ra" },
  events: { en: "Events", vi: "Sự kiện" },
  agreements: { en: "Agreements", vi: "Thỏa thuận" },
  trade: { en: "Trade and investment", vi: "Thương mại, đầu tư" },
  other: { en: "Other ties", vi: "Quan hệ khác" },
  plans: { en: "Plans", vi: "Kế hoạch" },
};

/** Short marks for cells, explained beside the table. */
export const SHARE_MARKS: Readonly<Record<Share, Bilingual>> = {
  events: { en: "ev", vi: "sk" },
  agreements: { en: "agr", vi: "tt" },
  trade: { en: "tr", vi: "tm" },
  other: { en: "oth", vi: "kh" },
  plans: { en: "plan", vi: "dk" },
};

/** A share with its count: "2 agreements". */
export function shareText(share: Share, count: number): Bilingual {
  const one = { events: "event", agreements: "agreement", trade: "trade or investment tie", other: "other tie", plans: "plan" }[share];
  const vi = { events: "sự kiện", agreements: "thỏa thuận", trade: "quan hệ thương mại, đầu tư", other: "quan hệ khác", plans: "kế hoạch" }[
    share
  ];
  return { en: plural(count, one), vi: `${count} ${vi}` };
}

const NOTHING: Bilingual = { en: "nothing recorded in these documents", vi: "các tài liệu này không ghi lại điều gì" };

/** What a cell holds, counted apart; that nothing is recorded where it is empty. */
export function cellText(cell: MatrixCell | undefined, language: Language): string {
  const parts = SHARES.flatMap((share) => {
    const count = cell?.counts[share] ?? 0;
    return count === 0 ? [] : [inLanguage(shareText(share, count), language)];
  });
  return parts.length === 0 ? inLanguage(NOTHING, language) : parts.join(", ");
}

interface Ends {
  readonly row: EntityName;
  readonly column: EntityName;
}

/** The name of a cell: whose it is and what it holds. */
export function cellName({ row, column }: Ends, cell: MatrixCell | undefined, language: Language): string {
  return `${labelOf(row, language)}, ${labelOf(column, language)}: ${cellText(cell, language)}`;
}

/** How many of a cell's facts are drawn, where the server lists only the newest of them. */
function drawnText({ counts, facts }: MatrixCell): Bilingual {
  const total = SHARES.reduce((sum, share) => sum + counts[share], 0);
  if (total <= facts.length) return { en: "", vi: "" };
  return { en: `; ${facts.length} of ${total} drawn, the newest`, vi: `; vẽ ${facts.length} trên ${total}, mới nhất` };
}

/** The one line above the picture of a cell. */
export function cellHeadline(cell: MatrixCell): Bilingual {
  const inWords = (language: Language): string => {
    const and = language === "VI" ? "và" : "and";
    const drawn = inLanguage(drawnText(cell), language);
    return `${labelOf(cell.row, language)} ${and} ${labelOf(cell.column, language)}: ${cellText(cell, language)}${drawn}`;
  };
  return { en: inWords("EN"), vi: inWords("VI") };
}

/** True where a cell holds nothing, neither done nor planned. */
export function isEmpty(cell: MatrixCell | undefined): boolean {
  return countOf(cell, "all") + countOf(cell, "plans") === 0;
}
