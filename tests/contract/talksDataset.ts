import type { EntityId } from "../../domain/ids.ts";
import type { DatasetRecords, EntityRecord, RelationRecord } from "../../domain/records.ts";
import { entity, evidence, relation } from "./exampleDataset.ts";

const on = (date: string): Partial<RelationRecord> => ({ start: date, end: date, dateBasis: "STATED" });

const ENTITIES: readonly EntityRecord[] = [
  entity("country:vn", "Vietnam", { reference: true }),
  entity("country:jp", "Japan", { reference: true }),
  entity("country:fr", "France", { reference: true }),
  entity("province:vn-hn", "Hà Nội", { reference: true }),
  entity("organization:mofa-vn", "Ministry of Foreign Affairs"),
  entity("organization:embassy-jp", "Embassy of Japan"),
  entity("official:an", "Nguyễn Văn An"),
  entity("official:binh", "Trần Bình"),
  entity("official:binh-the-other", "Trần Bình", { disambiguator: { en: "Nobody knows more", vi: "Không rõ" } }),
  entity("official:taro", "Taro Yamada"),
  entity("official:proposed", "Somebody Proposed"),
  entity("meeting:talks-2022", "Talks in 2022", { details: { start: "2022-05-04", end: "2022-05-04" } }),
  entity("meeting:talks-2023", "Talks in 2023", { details: { start: "2023", end: "2023" } }),
  entity("meeting:talks-undated", "Talks of no date"),
  entity("conference:trips", "Six trips", { details: { isSet: true, count: 6 } }),
  entity("topic:rice", "Rice"),
  entity("agreement:mou", "Memorandum", { details: { stage: "SIGNED" } }),
  ...(["fta-15", "fta-16", "fta-2010", "fta-jp"] as const).map((slug, index) =>
    entity(`figure:${slug}`, `Agreements ${slug}`, {
      details: {
        measure: "free trade agreements",
        unit: "agreements",
        value: index === 1 ? 16 : 15,
        ...(slug === "fta-2010" ? { value: 3, start: "2010", end: "2010" } : { start: "2023", end: "2023" }),
        ...(slug === "fta-jp" ? { value: 1 } : {}),
      },
    }),
  ),
  entity("document:first", "First text", {
    details: { text: "They met again and again.", textIs: "DIGEST", published: "2023-11-03", language: "EN" },
  }),
  entity("document:second", "Second text", { details: { text: "It was said that they met.", textIs: "DIGEST", language: "EN" } }),
];

const subject = (figure: EntityId, of: EntityId = "country:vn", role = "subject"): RelationRecord =>
  relation(`concerns:${figure}-${role}`, figure, of, { type: "CONCERNS", role });

const RELATIONS: readonly RelationRecord[] = [
  relation("part:mofa", "organization:mofa-vn", "country:vn", { type: "PART_OF" }),
  relation("represents:jp", "organization:embassy-jp", "country:jp", { type: "REPRESENTS" }),
  relation("located:jp", "organization:embassy-jp", "province:vn-hn", { type: "LOCATED_IN" }),
  relation("office:an", "official:an", "organization:mofa-vn", { type: "HOLDS_OFFICE", observed: ["2022-06"] }),
  relation("office:taro", "official:taro", "organization:embassy-jp", { type: "HOLDS_OFFICE", start: "2021" }),
  relation("attended:an-2022", "official:an", "meeting:talks-2022", on("2022-05-04")),
  relation("attended:taro-2022", "official:taro", "meeting:talks-2022", on("2022-05-04")),
  relation("attended:an-2023", "official:an", "meeting:talks-2023", { ...on("2023"), onBehalfOf: "country:vn" }),
  relation("attended:binh-2023", "official:binh", "meeting:talks-2023", { ...on("2023"), onBehalfOf: "province:vn-hn" }),
  relation("attended:taro-2023", "official:taro", "meeting:talks-2023", on("2023")),
  relation("attended:an-undated", "official:an", "meeting:talks-undated"),
  relation("attended:taro-undated", "official:taro", "meeting:talks-undated"),
  relation("attended:an-trips", "official:an", "conference:trips"),
  relation("attended:taro-trips", "official:taro", "conference:trips"),
  relation("attended:plan", "official:binh", "meeting:talks-2022", { ...on("2022-05-04"), modality: "PLANNED" }),
  relation("attended:proposed", "official:proposed", "meeting:talks-2022", { ...on("2022-05-04"), status: "PROPOSED" }),
  relation("held:2022", "meeting:talks-2022", "province:vn-hn", { type: "HELD_IN", ...on("2022-05-04") }),
  relation("signed:an", "official:an", "agreement:mou", { type: "SIGNED", ...on("2023-06") }),
  relation("signed:fr", "country:fr", "agreement:mou", { type: "SIGNED", ...on("2023-06") }),
  relation("exports:vn", "country:vn", "topic:rice", { type: "EXPORTS", observed: ["2023-11"] }),
  relation("exports:fr", "country:fr", "topic:rice", { type: "EXPORTS" }),
  ...(["figure:fta-15", "figure:fta-16", "figure:fta-2010", "figure:fta-jp"] as const).map((figure) => subject(figure)),
  subject("figure:fta-jp", "country:jp", "partner"),
  relation("mentions:an", "document:first", "official:an", { type: "MENTIONS" }),
  relation("mentions:rice", "document:first", "topic:rice", { type: "MENTIONS" }),
];

/** Every relation stands in the first text, that of An's talks of 2022 in the second too. */
const EVIDENCE = [
  ...RELATIONS.map(({ id, modality, status }, index) =>
    evidence(`e:${id}`, id, { document: "document:first", sentence: "met", start: index % 5, end: (index % 5) + 3, modality, status }),
  ),
  evidence("e:second", "attended:an-2022", {
    document: "document:second",
    sentence: "It was said that they met.",
    end: 26,
    modality: "IMPLIED",
  }),
];

/** People, offices, talks, figures and documents in small numbers: what the questions of readers are tried on. */
export const TALKS: DatasetRecords = { entities: ENTITIES, relations: RELATIONS, evidence: EVIDENCE };
