/** The kinds of entity, in the order in which legends and counts list them. */
export const KINDS = {
  PROVINCE: { label: { en: "Province", vi: "Tỉnh, thành phố" }, prefix: "province", nodeLabel: "Province" },
  COUNTRY: { label: { en: "Country or economy", vi: "Quốc gia, nền kinh tế" }, prefix: "country", nodeLabel: "Country" },
  LOCALITY: { label: { en: "Locality", vi: "Địa phương" }, prefix: "locality", nodeLabel: "Locality" },
  PLACE: { label: { en: "Place", vi: "Địa điểm" }, prefix: "place", nodeLabel: "Place" },
  OFFICIAL: { label: { en: "Official", vi: "Cá nhân" }, prefix: "official", nodeLabel: "Official" },
  ORGANIZATION: { label: { en: "Organization", vi: "Tổ chức" }, prefix: "organization", nodeLabel: "Organization" },
  GROUP: { label: { en: "Group", vi: "Nhóm" }, prefix: "group", nodeLabel: "Group" },
  CONFERENCE: { label: { en: "Conference", vi: "Hội nghị" }, prefix: "conference", nodeLabel: "Conference" },
  MEETING: { label: { en: "Meeting", vi: "Cuộc gặp" }, prefix: "meeting", nodeLabel: "Meeting" },
  VISIT: { label: { en: "Visit", vi: "Chuyến thăm" }, prefix: "visit", nodeLabel: "Visit" },
  AGREEMENT: { label: { en: "Agreement", vi: "Thỏa thuận" }, prefix: "agreement", nodeLabel: "Agreement" },
  POLICY: { label: { en: "Policy or plan", vi: "Chính sách, kế hoạch" }, prefix: "policy", nodeLabel: "Policy" },
  TOPIC: { label: { en: "Topic", vi: "Chủ đề" }, prefix: "topic", nodeLabel: "Topic" },
  FIGURE: { label: { en: "Figure", vi: "Số liệu" }, prefix: "figure", nodeLabel: "Figure" },
  DOCUMENT: { label: { en: "Document", vi: "Tài liệu" }, prefix: "document", nodeLabel: "Document" },
} as const;

export type EntityKind = keyof typeof KINDS;

export const ENTITY_KINDS = Object.keys(KINDS) as readonly EntityKind[];

/** Named sets of kinds that relation types allow as their ends. */
export const EVENT_KINDS = ["CONFERENCE", "MEETING", "VISIT"] as const satisfies readonly EntityKind[];
export const TERRITORY_KINDS = ["PROVINCE", "COUNTRY", "LOCALITY"] as const satisfies readonly EntityKind[];
export const ACTOR_KINDS = [...TERRITORY_KINDS, "OFFICIAL", "ORGANIZATION", "GROUP"] as const satisfies readonly EntityKind[];

export type EventKind = (typeof EVENT_KINDS)[number];

/** True for conferences, meetings and visits. */
export function isEventKind(kind: EntityKind): kind is EventKind {
  return (EVENT_KINDS as readonly EntityKind[]).includes(kind);
}

/** True for provinces, countries and localities: what a person or an organisation can act for. */
export function isTerritoryKind(kind: EntityKind): boolean {
  return (TERRITORY_KINDS as readonly EntityKind[]).includes(kind);
}
