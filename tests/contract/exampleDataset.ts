import type { EntityId } from "../../domain/ids.ts";
import { kindOfId } from "../../domain/ids.ts";
import type { DatasetRecords, EntityRecord, EvidenceRecord, RelationRecord } from "../../domain/records.ts";
import type { DatasetIdentity } from "../../server/store/graphStore.ts";

export const DATASET: DatasetIdentity = { id: "example", title: "An invented example", rejectedIds: [], homeCountry: "country:vn" };
export const OTHER_DATASET: DatasetIdentity = { id: "other", title: "Another invented example", rejectedIds: [] };

export function entity(id: EntityId, name: string, more: Partial<EntityRecord> = {}): EntityRecord {
  const kind = kindOfId(id);
  if (kind === undefined) throw new Error(`"${id}" is no id of an entity`);
  return { id, kind, name, aliases: [], reference: false, details: {}, ...more };
}

/** What follows the id: source, target, and what differs from an accepted ATTENDED. */
type EndsAndMore = readonly [source: EntityId, target: EntityId, more?: Partial<RelationRecord>];

export function relation(id: string, ...[source, target, more = {}]: EndsAndMore): RelationRecord {
  return {
    id,
    type: "ATTENDED",
    source,
    target,
    qualifiers: [],
    dateBasis: "NONE",
    observed: [],
    modality: "ASSERTED",
    status: "ACCEPTED",
    reference: false,
    ...more,
  };
}

export function evidence(id: string, relationId: string, more: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return {
    id,
    relationId,
    document: "document:example",
    sentence: "They met.",
    start: 0,
    end: 9,
    modality: "ASSERTED",
    status: "ACCEPTED",
    ...more,
  };
}

const ENTITIES: readonly EntityRecord[] = [
  entity("country:vn", "Vietnam", { nameVi: "Việt Nam", reference: true, details: { code: "VN" } }),
  entity("country:in", "India", { nameVi: "Ấn Độ", reference: true, details: { code: "IN" } }),
  entity("province:vn-54", "Bắc Giang", {
    reference: true,
    disambiguator: { en: "to 2025", vi: "đến 2025" },
    details: { code: "VN-54", validTo: "2025-06-30" },
  }),
  entity("official:le-thi-example", "Lê Thị Example", { aliases: ["Example Lê Thị"], disambiguator: { en: "Chair", vi: "Chủ tịch" } }),
  entity("meeting:example-talks", "Talks at the example", {
    summary: "Two sides talked.",
    details: { start: "2023-11", dateBasis: "STATED", subtype: "talks" },
  }),
  entity("topic:lychee", "Lychee", { nameVi: "Vải thiều" }),
  entity("document:example", "An example", {
    details: { text: "They met. They spoke.", textIs: "DIGEST", published: "2023-11-03", language: "EN" },
  }),
];

const RELATIONS: readonly RelationRecord[] = [
  relation("attended:1", "official:le-thi-example", "meeting:example-talks", {
    role: "chair",
    onBehalfOf: "province:vn-54",
    qualifiers: [{ name: "onBehalfOf", text: "Bắc Giang", entity: "province:vn-54" }],
    start: "2023-11",
    end: "2023-11",
    dateBasis: "INFERRED",
  }),
  relation("attended:2", "country:in", "meeting:example-talks", {
    start: "2023-11-02",
    end: "2023-11-02",
    dateBasis: "STATED",
    confidence: 0.75,
  }),
  relation("exports-to:1", "province:vn-54", "country:in", {
    type: "EXPORTS_TO",
    modality: "PLANNED",
    observed: ["2023-11"],
    qualifiers: [{ name: "product", text: "lychee", entity: "topic:lychee" }],
  }),
  relation("mentions:1", "document:example", "topic:lychee", { type: "MENTIONS" }),
];

const EVIDENCE: readonly EvidenceRecord[] = [
  evidence("e1", "attended:1"),
  evidence("e2", "attended:2", { confidence: 0.75, extractor: "rules/attended" }),
  evidence("e3", "exports-to:1", {
    modality: "PLANNED",
    attributedTo: "official:le-thi-example",
    sentence: "They spoke.",
    start: 10,
    end: 21,
  }),
  evidence("e4", "mentions:1"),
];

/** A small dataset in which every optional field occurs. */
export const EXAMPLE: DatasetRecords = { entities: ENTITIES, relations: RELATIONS, evidence: EVIDENCE };

/** As many officials as asked, who all attended one meeting, each with evidence. */
export function crowd(size: number): DatasetRecords {
  const ids = Array.from({ length: size }, (_, index) => `official:person-${String(index).padStart(6, "0")}` as const);
  return {
    entities: [...ENTITIES, ...ids.map((id, index) => entity(id, `Person ${index}`))],
    relations: [...RELATIONS, ...ids.map((id, index) => relation(`attended:crowd-${index}`, id, "meeting:example-talks"))],
    evidence: [...EVIDENCE, ...ids.map((_, index) => evidence(`crowd-${index}`, `attended:crowd-${index}`))],
  };
}
