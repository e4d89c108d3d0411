import { inLanguage, type Language } from "../../domain/labels.ts";
import { dateText } from "./dateText.ts";
import type { DrawnPair } from "./drawnPair.ts";
import { nameOf, type Entities, type EntityName, type Relation } from "./entity.ts";
import type { MeetingGrade } from "./folds.ts";

const VERBS: Readonly<Record<MeetingGrade, { readonly en: string; readonly vi: string }>> = {
  MET: { en: "met", vi: "đã gặp" },
  SAME_DELEGATION: { en: "in one delegation with", vi: "cùng đoàn với" },
  SAME_EVENT: { en: "at the same event as", vi: "cùng dự sự kiện với" },
};

function isGrade(type: string): type is MeetingGrade {
  return Object.hasOwn(VERBS, type);
}

/** The verb of a line that stands for meetings; undefined for every other type. */
export function gradeVerb(type: string, language: Language): string | undefined {
  return isGrade(type) ? inLanguage(VERBS[type], language) : undefined;
}

/** "2023", "2023–24", "2019–2023": years as short as they stay clear. */
function shortYears(first: string | null, last: string | null): string | undefined {
  const [from, to] = [(first ?? last)?.slice(0, 4), (last ?? first)?.slice(0, 4)];
  if (from === undefined || to === undefined || from === to) return to;
  return from.slice(0, 2) === to.slice(0, 2) ? `${from}–${to.slice(2)}` : `${from}–${to}`;
}

function sizeText(count: number, language: Language): string {
  return language === "VI" ? `${count} bên dự` : `${count} took part`;
}

/** The event and how many took part, or how many events where there are several. */
function eventWords({ events }: DrawnPair, entities: Entities, language: Language): string {
  const [first = ""] = events;
  const event = entities.get(first);
  if (events.length !== 1 || event === undefined)
    return language === "VI" ? `cùng dự ${events.length} sự kiện` : `${events.length} same events`;
  const size = "dateBasis" in event && event.participantCount > 0 ? ` (${sizeText(event.participantCount, language)})` : "";
  return `${nameOf(event, language)}${size}`;
}

/** What is written along a line that stands for meetings: "met ×3, 2023–24"; where they only took part in one event, the event and its size. */
export function pairWords(pair: DrawnPair, { entities, relation }: { entities: Entities; relation: Relation }, language: Language): string {
  if (pair.grade === "SAME_EVENT") return eventWords(pair, entities, language);
  const verb = inLanguage(VERBS[pair.grade], language);
  const count = pair.events.length;
  if (count === 1) return relation.start === null ? verb : `${verb}, ${dateText(relation.start, language)}`;
  const years = shortYears(relation.start, relation.end);
  const times = language === "VI" ? `${verb} ${count} lần` : `${verb} ×${count}`;
  return years === undefined ? times : `${times}, ${years}`;
}

/** The provinces that the facts themselves name where others are drawn: "as Bình Dương". */
export function ownEndsText(own: readonly EntityName[], language: Language): string | undefined {
  const names = [...new Map(own.map((end) => [end.id, nameOf(end, language)])).values()];
  if (names.length === 0) return undefined;
  return `${language === "VI" ? "khi là" : "as"} ${names.join(", ")}`;
}
