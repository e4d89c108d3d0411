import type { EntityId } from "../../domain/ids.ts";
import { splitSentences } from "../../domain/sentences.ts";
import type { DatasetRecords, EvidenceRecord, RelationRecord } from "../../domain/records.ts";
import { entity, relation } from "../contract/exampleDataset.ts";

const TALKS_TEXT =
  "The chair of Bac Giang met Tanaka of Japan in Hanoi. They signed a memorandum on lychees. Bac Giang plans to export lychees to Japan. Trade came to 15 million dollars.";
const REPRINT_TEXT = "The chair of Bac Giang met Tanaka of Japan in Hanoi. Trade came to 16 million dollars.";

const DOCUMENTS: Readonly<Record<EntityId, string>> = { "document:talks": TALKS_TEXT, "document:reprint": REPRINT_TEXT };

const ENTITIES = [
  entity("country:vn", "Vietnam", { nameVi: "Việt Nam", reference: true, details: { code: "VN" } }),
  entity("country:jp", "Japan", { nameVi: "Nhật Bản", reference: true, details: { code: "JP" } }),
  entity("country:la", "Laos", { nameVi: "Lào", reference: true, details: { code: "LA" } }),
  entity("province:vn-54", "Bắc Giang", {
    reference: true,
    disambiguator: { en: "to 2025", vi: "đến 2025" },
    aliases: ["Bac Giang"],
    details: { code: "VN-54", gsoCode: "24", validTo: "2025-06-30" },
  }),
  entity("province:vn-56-2025", "Bắc Ninh", {
    reference: true,
    disambiguator: { en: "from 2025", vi: "từ 2025" },
    details: { validFrom: "2025-07-01" },
  }),
  entity("locality:hanoi", "Hanoi", { nameVi: "Hà Nội" }),
  entity("organization:committee", "People's Committee of Bắc Giang"),
  entity("official:le-thi-example", "Lê Thị Example", { disambiguator: { en: "Chair", vi: "Chủ tịch" } }),
  entity("official:tanaka", "Tanaka"),
  entity("official:aoki", "Aoki"),
  entity("visit:tanaka-2023", "Visit of Tanaka to Vietnam", { details: { start: "2023-11", end: "2023-11", dateBasis: "STATED" } }),
  entity("meeting:talks", "Talks in Hanoi", {
    summary: "Two sides talked.",
    details: { start: "2023-11-02", end: "2023-11-02", dateBasis: "STATED", subtype: "talks" },
  }),
  entity("agreement:lychees", "Memorandum on lychees", { details: { stage: "SIGNED" } }),
  entity("topic:lychee", "Lychee", { nameVi: "Vải thiều" }),
  entity("figure:trade-15", "Trade of 15 million dollars", {
    details: {
      measure: "trade",
      value: 15_000_000,
      currency: "USD",
      start: "2023",
      end: "2023",
      also: [{ value: 360_000_000_000, currency: "VND" }],
    },
  }),
  entity("figure:trade-16", "Trade of 16 million dollars", {
    details: { measure: "trade", value: 16_000_000, currency: "USD", start: "2023", end: "2023" },
  }),
  entity("document:talks", "Talks on lychees", {
    details: {
      text: TALKS_TEXT,
      textIs: "DIGEST",
      publisher: "Daily",
      agency: "Agency",
      published: "2023-11-03",
      language: "EN",
      url: "https://example.org/talks",
    },
  }),
  entity("document:reprint", "Lychees again", {
    details: { text: REPRINT_TEXT, textIs: "DIGEST", publisher: "Weekly", agency: "Agency", published: "2023-11-04", language: "EN" },
  }),
];

const DAY = { start: "2023-11-02", end: "2023-11-02", dateBasis: "INFERRED" } as const;

/** Relations with the sentences that state them: document, then number of the sentence. */
const STATED: readonly (readonly [RelationRecord, ...(readonly [EntityId, number])[]])[] = [
  [
    relation("attended:chair", "official:le-thi-example", "meeting:talks", {
      role: "chair",
      onBehalfOf: "province:vn-54",
      qualifiers: [{ name: "onBehalfOf", text: "Bắc Giang", entity: "province:vn-54" }],
      ...DAY,
    }),
    ["document:talks", 0],
    ["document:reprint", 0],
  ],
  [
    relation("attended:tanaka", "official:tanaka", "meeting:talks", {
      onBehalfOf: "country:jp",
      qualifiers: [{ name: "onBehalfOf", text: "Japan", entity: "country:jp" }],
      ...DAY,
    }),
    ["document:talks", 0],
  ],
  [
    relation("attended:aoki", "official:aoki", "meeting:talks", {
      onBehalfOf: "country:jp",
      qualifiers: [{ name: "onBehalfOf", text: "Japan", entity: "country:jp" }],
      ...DAY,
    }),
    ["document:talks", 0],
  ],
  [
    relation("hosted:committee", "organization:committee", "meeting:talks", {
      type: "HOSTED",
      onBehalfOf: "province:vn-54",
      qualifiers: [{ name: "onBehalfOf", text: "Bắc Giang", entity: "province:vn-54" }],
      ...DAY,
    }),
    ["document:talks", 0],
  ],
  [relation("held-in:1", "meeting:talks", "locality:hanoi", { type: "HELD_IN", ...DAY }), ["document:talks", 0]],
  [relation("part-of:talks", "meeting:talks", "visit:tanaka-2023", { type: "PART_OF" }), ["document:talks", 0]],
  [relation("part-of:committee", "organization:committee", "province:vn-54", { type: "PART_OF" }), ["document:talks", 0]],
  [relation("part-of:hanoi", "locality:hanoi", "country:vn", { type: "PART_OF" }), ["document:talks", 0]],
  [
    relation("destination:1", "visit:tanaka-2023", "country:vn", {
      type: "DESTINATION",
      start: "2023-11",
      end: "2023-11",
      dateBasis: "INFERRED",
    }),
    ["document:talks", 0],
  ],
  [
    relation("holds-office:chair", "official:le-thi-example", "organization:committee", {
      type: "HOLDS_OFFICE",
      qualifiers: [{ name: "title", text: "Chair" }],
      start: "2021",
      dateBasis: "STATED",
    }),
    ["document:talks", 0],
  ],
  [
    relation("holds-office:tanaka", "official:tanaka", "country:jp", {
      type: "HOLDS_OFFICE",
      qualifiers: [{ name: "title", text: "Ambassador" }],
      observed: ["2023-11-03"],
      dateBasis: "REPORT",
    }),
    ["document:talks", 0],
  ],
  [relation("agreed-at:1", "agreement:lychees", "meeting:talks", { type: "AGREED_AT", ...DAY }), ["document:talks", 1]],
  [
    relation("signed:tanaka", "official:tanaka", "agreement:lychees", {
      type: "SIGNED",
      onBehalfOf: "country:jp",
      qualifiers: [{ name: "onBehalfOf", text: "Japan", entity: "country:jp" }],
      start: "2023-11-02",
      end: "2023-11-02",
      dateBasis: "STATED",
    }),
    ["document:talks", 1],
  ],
  [relation("party-to:jp", "country:jp", "agreement:lychees", { type: "PARTY_TO" }), ["document:talks", 1]],
  [relation("party-to:bg", "province:vn-54", "agreement:lychees", { type: "PARTY_TO" }), ["document:talks", 1]],
  [
    relation("exports-to:plan", "province:vn-54", "country:jp", {
      type: "EXPORTS_TO",
      modality: "PLANNED",
      attributedTo: "official:le-thi-example",
      qualifiers: [{ name: "product", text: "lychee", entity: "topic:lychee" }],
      dateBasis: "NONE",
    }),
    ["document:talks", 2],
  ],
  [relation("concerns:15", "figure:trade-15", "province:vn-54", { type: "CONCERNS", role: "subject" }), ["document:talks", 3]],
  [relation("concerns:15-jp", "figure:trade-15", "country:jp", { type: "CONCERNS", role: "partner" }), ["document:talks", 3]],
  [relation("concerns:16", "figure:trade-16", "province:vn-54", { type: "CONCERNS", role: "subject" }), ["document:reprint", 1]],
  [relation("concerns:16-jp", "figure:trade-16", "country:jp", { type: "CONCERNS", role: "partner" }), ["document:reprint", 1]],
  [
    relation("succeeded-by:1", "province:vn-54", "province:vn-56-2025", { type: "SUCCEEDED_BY", start: "2025-07-01", dateBasis: "STATED" }),
    ["document:talks", 0],
  ],
];

function evidenceOf(record: RelationRecord, document: EntityId, place: number): EvidenceRecord {
  const sentence = splitSentences(DOCUMENTS[document] ?? "")[place];
  if (sentence === undefined) throw new Error(`${document} has no sentence ${place}`);
  const { text, start, end } = sentence;
  const said = record.attributedTo === undefined ? {} : { attributedTo: record.attributedTo };
  return {
    id: `${record.id}/${document}`,
    relationId: record.id,
    document,
    sentence: text,
    start,
    end,
    modality: record.modality,
    status: "ACCEPTED",
    ...said,
  };
}

/** Talks between a province and a country with everything that a schema's field can show. */
export const TALKS: DatasetRecords = {
  entities: ENTITIES,
  relations: STATED.map(([record]) => record),
  evidence: STATED.flatMap(([record, ...places]) => places.map(([document, place]) => evidenceOf(record, document, place))),
};
