import type { DatasetRecords, EntityRecord, RelationRecord } from "../../domain/records.ts";
import { entity, evidence, relation } from "./exampleDataset.ts";

const since = (start: string): Partial<RelationRecord> => ({ start, dateBasis: "STATED" });
const on = (start: string, end = start): Partial<RelationRecord> => ({ ...since(start), end });

const ENTITIES: readonly EntityRecord[] = [
  entity("country:vn", "Vietnam", { reference: true }),
  entity("country:jp", "Japan", { reference: true }),
  entity("country:fr", "France", { reference: true }),
  entity("province:old-east", "Đông Cũ", { reference: true, details: { validTo: "2025-06-30" } }),
  entity("province:old-west", "Tây Cũ", { reference: true, details: { validTo: "2025-06-30" } }),
  entity("province:new", "Bắc Mới", { reference: true, details: { validFrom: "2025-07-01" } }),
  entity("locality:fukuoka", "Fukuoka"),
  entity("organization:committee", "Committee of the East"),
  entity("official:chair", "The Chair"),
  entity("official:governor", "The Governor"),
  entity("official:speaker", "A speaker for Japan"),
  entity("meeting:talks", "Talks", { details: { start: "2023-11-02", end: "2023-11-02" } }),
  entity("conference:forum", "A forum of no date"),
  entity("agreement:mou", "Memorandum", { details: { stage: "SIGNED", signed: "2024-03" } }),
  entity("document:example", "An example", { details: { text: "They met.", textIs: "DIGEST", language: "EN" } }),
];

const RELATIONS: readonly RelationRecord[] = [
  relation("part:committee", "organization:committee", "province:old-east", { type: "PART_OF" }),
  relation("part:fukuoka", "locality:fukuoka", "country:jp", { type: "PART_OF" }),
  relation("succeeded:east", "province:old-east", "province:new", { type: "SUCCEEDED_BY", ...since("2025-07-01") }),
  relation("succeeded:west", "province:old-west", "province:new", { type: "SUCCEEDED_BY", ...since("2025-07-01") }),
  relation("office:chair", "official:chair", "organization:committee", { type: "HOLDS_OFFICE", ...since("2021") }),
  relation("office:chair-before", "official:chair", "province:old-west", { type: "HOLDS_OFFICE", ...on("2015", "2018") }),
  relation("office:governor", "official:governor", "locality:fukuoka", { type: "HOLDS_OFFICE", observed: ["2023-10"] }),
  relation("attended:chair", "official:chair", "meeting:talks", on("2023-11-02")),
  relation("attended:governor", "official:governor", "meeting:talks", on("2023-11-02")),
  relation("hosted:committee", "organization:committee", "meeting:talks", { type: "HOSTED", ...on("2023-11-02") }),
  relation("attended:west", "province:old-west", "conference:forum"),
  relation("attended:speaker", "official:speaker", "conference:forum", { onBehalfOf: "country:jp" }),
  relation("attended:fr", "country:fr", "conference:forum", { modality: "PLANNED" }),
  relation("party:east", "province:old-east", "agreement:mou", { type: "PARTY_TO" }),
  relation("party:jp", "country:jp", "agreement:mou", { type: "PARTY_TO" }),
  relation("signed:fr", "country:fr", "agreement:mou", { type: "SIGNED", role: "witness", ...on("2024-03-01") }),
  relation("partner:fukuoka", "locality:fukuoka", "province:old-east", { type: "PARTNER_OF", ...since("2020") }),
  relation("exports:jp", "province:old-east", "country:jp", { type: "EXPORTS_TO", observed: ["2023"] }),
  relation("exports:fr", "province:old-east", "country:fr", { type: "EXPORTS_TO", modality: "PLANNED" }),
  relation("proposed:fr", "province:old-east", "country:fr", { type: "COOPERATED_WITH", status: "PROPOSED" }),
  relation("mentions:jp", "document:example", "country:jp", { type: "MENTIONS" }),
];

/** Two provinces that were merged, their partners abroad, and each way in which a partnership comes about. */
export const PARTNERS: DatasetRecords = {
  entities: ENTITIES,
  relations: RELATIONS,
  evidence: RELATIONS.map(({ id, modality, status }) => evidence(`e:${id}`, id, { modality, status })),
};
