import type { EntityId } from "../../domain/ids.ts";
import { isEventKind, KINDS, type EntityKind } from "../../domain/kinds.ts";
import { foldText } from "../../domain/names.ts";
import type { EntityDetails, EntityRecord } from "../../domain/records.ts";
import { randomDate } from "./dates.ts";
import { kindCounts } from "./kinds.ts";
import { latinWord, personName, twoSyllables } from "./names.ts";
import type { Random } from "./random.ts";

export const HOME_COUNTRY: EntityId = "country:vn";

type Names = Pick<EntityRecord, "name" | "aliases"> & { readonly nameVi?: string };

/** A text in English and in Vietnamese. */
type Pair = readonly [en: string, vi: string];

const OFFICES: readonly [Pair, ...Pair[]] = [
  ["Vice Chair", "Phó Chủ tịch"],
  ["Director", "Giám đốc"],
  ["Ambassador", "Đại sứ"],
  ["Secretary", "Bí thư"],
];
const ORGANIZATIONS: readonly [Pair, ...Pair[]] = [
  ["Department of Foreign Affairs of", "Sở Ngoại vụ"],
  ["Investment Promotion Centre of", "Trung tâm Xúc tiến đầu tư"],
  ["Business Association of", "Hiệp hội Doanh nghiệp"],
  ["University of", "Đại học"],
  ["Joint Stock Company", "Công ty Cổ phần"],
];
const TITLES: Partial<Record<EntityKind, Pair>> = {
  PLACE: ["Border gate of", "Cửa khẩu"],
  GROUP: ["Businesses of", "Doanh nghiệp"],
  CONFERENCE: ["Conference on trade with", "Hội nghị thương mại với"],
  MEETING: ["Talks with the delegation of", "Hội đàm với đoàn"],
  VISIT: ["Working visit to", "Chuyến công tác tại"],
  AGREEMENT: ["Memorandum on cooperation with", "Biên bản ghi nhớ hợp tác với"],
  POLICY: ["Plan for the markets of", "Kế hoạch thị trường"],
  TOPIC: ["Product of", "Sản phẩm"],
  FIGURE: ["Exports of", "Kim ngạch xuất khẩu"],
  DOCUMENT: ["Report from", "Bản tin"],
};

function place(random: Random): string {
  return random.chance(0.6) ? twoSyllables(random) : latinWord(random);
}

function namesOf(kind: EntityKind, random: Random): Names {
  if (kind === "OFFICIAL") return personName(random);
  if (kind === "PROVINCE") return { name: twoSyllables(random), aliases: [] };
  if (kind === "COUNTRY" || kind === "LOCALITY") return { name: latinWord(random), aliases: [] };
  const [en, vi] = kind === "ORGANIZATION" ? random.pick(ORGANIZATIONS) : (TITLES[kind] ?? ["", ""]);
  const where = place(random);
  const aliases = random.chance(0.1) ? [`${foldText(where).replaceAll(" ", "").toUpperCase()} ${en.slice(0, 3).toUpperCase()}`] : [];
  return { name: `${en} ${where}`, nameVi: `${vi} ${where}`, aliases };
}

function eventDetails(random: Random): EntityDetails {
  const start = randomDate(random);
  if (start === undefined) return { dateBasis: "NONE" };
  return { start, end: start, dateBasis: "STATED", ...(random.chance(0.01) ? { isSet: true, count: 2 + random.below(70) } : {}) };
}

function detailsOf(kind: EntityKind, random: Random): EntityDetails {
  if (isEventKind(kind)) return eventDetails(random);
  const date = randomDate(random);
  if (kind === "AGREEMENT") return { stage: "SIGNED", ...(date === undefined ? {} : { signed: date }) };
  if (kind === "FIGURE") {
    const value = (1 + random.below(1_000)) * 1_000_000;
    return { measure: "exports", value, unit: "USD", currency: "USD", ...(date === undefined ? {} : { start: date, end: date }) };
  }
  if (kind === "DOCUMENT") return { textIs: "DIGEST", language: "EN", publisher: `Gazette ${random.below(40)}`, published: date ?? "2024" };
  return {};
}

function entityOf(kind: EntityKind, index: number, random: Random): EntityRecord {
  const names = namesOf(kind, random);
  const slug = foldText(names.name).replaceAll(" ", "-");
  const [en, vi] = random.pick(OFFICES);
  return {
    id: `${KINDS[kind].prefix}:${slug}-${index}`,
    kind,
    ...names,
    ...(kind === "OFFICIAL" && random.chance(0.5) ? { disambiguator: { en, vi } } : {}),
    reference: kind === "COUNTRY" || kind === "PROVINCE",
    details: detailsOf(kind, random),
  };
}

const HOME: EntityRecord = {
  id: HOME_COUNTRY,
  kind: "COUNTRY",
  name: "Vietnam",
  nameVi: "Việt Nam",
  aliases: ["Viet Nam"],
  reference: true,
  details: { code: "VN" },
};

/** Entities of all kinds by kind; the home country is the first of its kind. The texts of documents are missing yet. */
export function generateEntities(count: number, random: Random): ReadonlyMap<EntityKind, readonly EntityRecord[]> {
  const byKind = new Map<EntityKind, readonly EntityRecord[]>();
  for (const [kind, size] of kindCounts(count)) {
    byKind.set(
      kind,
      Array.from({ length: size }, (_, index) => (kind === "COUNTRY" && index === 0 ? HOME : entityOf(kind, index, random))),
    );
  }
  return byKind;
}
