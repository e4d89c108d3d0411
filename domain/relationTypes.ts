import { ACTOR_KINDS, ENTITY_KINDS, EVENT_KINDS, TERRITORY_KINDS, type EntityKind } from "./kinds.ts";

/** A text in the two languages of the interface. */
export interface Bilingual {
  readonly en: string;
  readonly vi: string;
}

export type Strength = "STRONG" | "WEAK" | "STRUCTURAL";

/** `entity`: an entity id · `text` · `number` · `textOrEntity`: an entity id where one exists, else words. */
export type QualifierType = "entity" | "text" | "number" | "textOrEntity";

/** One row of the ontology. Labels, validation, the GraphQL `ontology`, legend and stylesheet all follow from it. */
export interface RelationTypeRow {
  readonly from: readonly EntityKind[];
  readonly to: readonly EntityKind[];
  /** Read from source to target, as something that is so: "hosted". */
  readonly label: Bilingual;
  /** Infinitive for what is not yet so: "host", as in "plans to host". */
  readonly infinitive: Bilingual;
  /** Read from target to source: "hosted by". */
  readonly inverse: Bilingual;
  readonly description: string;
  readonly strength: Strength;
  readonly symmetric: boolean;
  /** Whether the statement holds at a time; the others are not tested for time order. */
  readonly dated: boolean;
  /** Whether a source that speaks of it in the present is kept as an observation on the day of the source. */
  readonly observable: boolean;
  /** Whether an event at one end dates the relation (as INFERRED where the sentence does not). */
  readonly datedByEvent: boolean;
  readonly roles: readonly string[];
  readonly qualifiers: Readonly<Record<string, QualifierType>>;
  /** Qualifiers that make two statements with the same ends different relations. `date` stands for start and end. */
  readonly distinguishedBy: readonly string[];
}

const ANY: readonly EntityKind[] = ENTITY_KINDS;
const ORGANISED: readonly EntityKind[] = ["ORGANIZATION", ...TERRITORY_KINDS];
const WHEREABOUTS: readonly EntityKind[] = [...TERRITORY_KINDS, "PLACE"];

type Defaulted = "symmetric" | "dated" | "observable" | "datedByEvent" | "roles" | "qualifiers" | "distinguishedBy";
type RowInput = Omit<RelationTypeRow, Defaulted> & Partial<Pick<RelationTypeRow, Defaulted>>;

function row(input: RowInput): RelationTypeRow {
  return {
    symmetric: false,
    dated: true,
    observable: false,
    datedByEvent: false,
    roles: [],
    qualifiers: {},
    distinguishedBy: [],
    ...input,
  };
}

/**
 * Every relation type. A new type is a new row here (and, where texts are read by machine, an extraction rule). Not formatted: the rows
 * of a table are compared with each other.
 */
// prettier-ignore
export const RELATION_TYPES = {
  HOLDS_OFFICE: row({
    from: ["OFFICIAL"], to: [...ORGANISED, "GROUP"], strength: "STRONG", observable: true,
    label: { en: "holds office at", vi: "giữ chức vụ tại" }, infinitive: { en: "hold office at", vi: "giữ chức vụ tại" },
    inverse: { en: "has as officer", vi: "có người giữ chức vụ" },
    description: "The person holds the office named by `title` in the organisation, territory or group. An observation on a day claims neither start nor end.",
    qualifiers: { title: "text", accreditedTo: "entity" }, distinguishedBy: ["title"],
  }),
  PART_OF: row({
    from: ["ORGANIZATION", "LOCALITY", "PLACE", "GROUP", "POLICY", ...EVENT_KINDS], to: [...ORGANISED, "PLACE", "GROUP", "POLICY", ...EVENT_KINDS],
    strength: "STRUCTURAL", dated: false,
    label: { en: "is part of", vi: "thuộc" }, infinitive: { en: "be part of", vi: "thuộc" }, inverse: { en: "includes", vi: "gồm có" },
    description: "An organisation belongs to its parent, a locality to its country, an event to the event or series that it is part of.",
  }),
  LOCATED_IN: row({
    from: ["ORGANIZATION", "PLACE", "GROUP"], to: WHEREABOUTS, strength: "STRUCTURAL", dated: false,
    label: { en: "is located in", vi: "nằm ở" }, infinitive: { en: "be located in", vi: "nằm ở" }, inverse: { en: "is the location of", vi: "là nơi đặt" },
    description: "Where a place, an organisation or a group is. For events see HELD_IN.",
  }),
  HELD_IN: row({
    from: EVENT_KINDS, to: [...WHEREABOUTS, "ORGANIZATION"], strength: "WEAK", datedByEvent: true,
    label: { en: "was held in", vi: "diễn ra tại" }, infinitive: { en: "be held in", vi: "diễn ra tại" }, inverse: { en: "was the venue of", vi: "là nơi diễn ra" },
    description: "Where an event took place. A shared venue says nothing about a contact.",
  }),
  DESTINATION: row({
    from: ["VISIT"], to: WHEREABOUTS, strength: "STRONG", datedByEvent: true,
    label: { en: "went to", vi: "đã đến" }, infinitive: { en: "go to", vi: "đến" }, inverse: { en: "received the visit", vi: "đón chuyến thăm" },
    description: "Where a visit went.",
  }),
  REPRESENTS: row({
    from: ["ORGANIZATION", "GROUP"], to: [...ORGANISED, "GROUP"], strength: "STRUCTURAL", dated: false,
    label: { en: "represents", vi: "đại diện cho" }, infinitive: { en: "represent", vi: "đại diện cho" }, inverse: { en: "is represented by", vi: "được đại diện bởi" },
    description: "A mission represents a state, a delegation represents a territory.",
    qualifiers: { accreditedTo: "entity" },
  }),
  ATTENDED: row({
    from: ACTOR_KINDS, to: EVENT_KINDS, strength: "STRONG", datedByEvent: true,
    label: { en: "attended", vi: "đã dự" }, infinitive: { en: "attend", vi: "dự" }, inverse: { en: "was attended by", vi: "có sự tham dự của" },
    description: "Took part in an event, in the stated role and on the stated side (`onBehalfOf`).",
    roles: ["attendee", "speaker", "chair", "leader", "member", "signatory", "witness", "guest"],
    qualifiers: { onBehalfOf: "entity" },
  }),
  HOSTED: row({
    from: ACTOR_KINDS, to: EVENT_KINDS, strength: "STRONG", datedByEvent: true,
    label: { en: "hosted", vi: "đã tổ chức" }, infinitive: { en: "host", vi: "tổ chức" }, inverse: { en: "was hosted by", vi: "do … tổ chức" },
    description: "Organised an event or received its guests.",
    roles: ["host", "organiser", "co-organiser"], qualifiers: { onBehalfOf: "entity" },
  }),
  SIGNED: row({
    from: ACTOR_KINDS, to: ["AGREEMENT"], strength: "STRONG",
    label: { en: "signed", vi: "đã ký" }, infinitive: { en: "sign", vi: "ký" }, inverse: { en: "was signed by", vi: "do … ký" },
    description: "Put a name to an agreement, for the side given by `onBehalfOf`. The parties that it binds are PARTY_TO.",
    roles: ["signatory", "witness"], qualifiers: { onBehalfOf: "entity" },
  }),
  PARTY_TO: row({
    from: ACTOR_KINDS, to: ["AGREEMENT"], strength: "STRONG",
    label: { en: "is party to", vi: "là bên tham gia" }, infinitive: { en: "become party to", vi: "trở thành bên tham gia" }, inverse: { en: "binds", vi: "có bên tham gia" },
    description: "Is bound by an agreement or a counted set of agreements.",
  }),
  AGREED_AT: row({
    from: ["AGREEMENT"], to: EVENT_KINDS, strength: "STRONG", datedByEvent: true,
    label: { en: "was agreed at", vi: "được ký kết tại" }, infinitive: { en: "be agreed at", vi: "được ký kết tại" }, inverse: { en: "produced", vi: "là nơi ký" },
    description: "The event at which an agreement was signed or concluded.",
  }),
  NEGOTIATES: row({
    from: ACTOR_KINDS, to: ["AGREEMENT"], strength: "STRONG", observable: true,
    label: { en: "negotiates", vi: "đàm phán" }, infinitive: { en: "negotiate", vi: "đàm phán" }, inverse: { en: "is negotiated by", vi: "được đàm phán bởi" },
    description: "Works on the conclusion of an agreement.",
  }),
  MEMBER_OF: row({
    from: ACTOR_KINDS, to: ["ORGANIZATION", "GROUP"], strength: "WEAK", observable: true,
    label: { en: "is a member of", vi: "là thành viên của" }, infinitive: { en: "become a member of", vi: "trở thành thành viên của" }, inverse: { en: "has as member", vi: "có thành viên" },
    description: "Belongs to an organisation, a committee, a delegation or a group.",
  }),
  CONTRIBUTES_TO: row({
    from: ACTOR_KINDS, to: ["ORGANIZATION", "GROUP"], strength: "WEAK", observable: true,
    label: { en: "contributes to", vi: "đóng góp cho" }, infinitive: { en: "contribute to", vi: "đóng góp cho" }, inverse: { en: "receives contributions from", vi: "nhận đóng góp của" },
    description: "Takes part in a mechanism that the source does not say it is a member of (Vietnam and the G7).",
  }),
  PARTNER_OF: row({
    from: ACTOR_KINDS, to: ACTOR_KINDS, strength: "STRONG", symmetric: true, observable: true,
    label: { en: "is a partner of", vi: "là đối tác của" }, infinitive: { en: "become a partner of", vi: "trở thành đối tác của" }, inverse: { en: "is a partner of", vi: "là đối tác của" },
    description: "A standing relationship: trade partner, friendship, strategic partnership. `rank` is the place of the source among the partners of `rankedBy`.",
    qualifiers: { partnership: "text", rank: "number", rankedBy: "entity", since: "text" }, distinguishedBy: ["partnership"],
  }),
  COOPERATED_WITH: row({
    from: ACTOR_KINDS, to: [...ACTOR_KINDS, ...EVENT_KINDS], strength: "STRONG", symmetric: true,
    label: { en: "worked with", vi: "đã phối hợp với" }, infinitive: { en: "work with", vi: "phối hợp với" }, inverse: { en: "worked with", vi: "đã phối hợp với" },
    description: "Did something together, named by `content`.",
    qualifiers: { content: "text", event: "entity" }, distinguishedBy: ["content"],
  }),
  EXPORTS: row({
    from: ACTOR_KINDS, to: ["TOPIC"], strength: "WEAK", observable: true,
    label: { en: "exports", vi: "xuất khẩu" }, infinitive: { en: "export", vi: "xuất khẩu" }, inverse: { en: "is exported by", vi: "được xuất khẩu bởi" },
    description: "Sells a product abroad, market not stated.",
  }),
  EXPORTS_TO: row({
    from: ACTOR_KINDS, to: [...TERRITORY_KINDS, "GROUP", "PLACE"], strength: "STRONG", observable: true,
    label: { en: "exports to", vi: "xuất khẩu sang" }, infinitive: { en: "export to", vi: "xuất khẩu sang" }, inverse: { en: "imports from", vi: "nhập khẩu từ" },
    description: "Sells goods to a market.",
    qualifiers: { product: "textOrEntity", amount: "text" }, distinguishedBy: ["product", "date"],
  }),
  PROMOTES_EXPORT: row({
    from: ACTOR_KINDS, to: [...TERRITORY_KINDS, "GROUP", "PLACE"], strength: "STRONG", observable: true,
    label: { en: "promotes exports to", vi: "xúc tiến xuất khẩu sang" }, infinitive: { en: "promote exports to", vi: "xúc tiến xuất khẩu sang" },
    inverse: { en: "is a market promoted by", vi: "là thị trường được xúc tiến bởi" },
    description: "Works for the sale of goods of `origin` in a market.",
    qualifiers: { product: "textOrEntity", origin: "entity" }, distinguishedBy: ["product"],
  }),
  INVESTED_IN: row({
    from: ACTOR_KINDS, to: [...ACTOR_KINDS, "TOPIC"], strength: "STRONG", observable: true,
    label: { en: "invested in", vi: "đã đầu tư vào" }, infinitive: { en: "invest in", vi: "đầu tư vào" }, inverse: { en: "received investment from", vi: "nhận đầu tư từ" },
    description: "Put capital into a territory, an organisation or a sector.",
    qualifiers: { projects: "number", amount: "text" }, distinguishedBy: ["date"],
  }),
  ISSUED: row({
    from: ACTOR_KINDS, to: ["POLICY"], strength: "STRONG",
    label: { en: "issued", vi: "đã ban hành" }, infinitive: { en: "issue", vi: "ban hành" }, inverse: { en: "was issued by", vi: "do … ban hành" },
    description: "Adopted a directive, plan, project or programme.",
  }),
  IMPLEMENTS: row({
    from: [...ACTOR_KINDS, "POLICY"], to: ["POLICY", "AGREEMENT"], strength: "STRONG", observable: true,
    label: { en: "implements", vi: "thực hiện" }, infinitive: { en: "implement", vi: "thực hiện" }, inverse: { en: "is implemented by", vi: "được thực hiện bởi" },
    description: "Carries out a policy or an agreement.",
  }),
  CALLS_FOR: row({
    from: ACTOR_KINDS, to: [...ACTOR_KINDS, "POLICY", "TOPIC", "AGREEMENT"], strength: "STRONG",
    label: { en: "calls on", vi: "kêu gọi" }, infinitive: { en: "call on", vi: "kêu gọi" }, inverse: { en: "is called on by", vi: "được kêu gọi bởi" },
    description: "Asks somebody for something, or asks for a policy or a topic to be taken up; `content` says what is asked.",
    qualifiers: { content: "text", event: "entity" }, distinguishedBy: ["content"],
  }),
  PLANS: row({
    from: [...ACTOR_KINDS, ...EVENT_KINDS], to: ANY, strength: "STRONG",
    label: { en: "has plans with", vi: "có kế hoạch với" }, infinitive: { en: "carry out plans with", vi: "thực hiện kế hoạch với" }, inverse: { en: "is in the plans of", vi: "nằm trong kế hoạch của" },
    description: "Means to do something that no other type says; `content` names it. A planned visit, signing or export uses its own type with its modality.",
    qualifiers: { content: "text", until: "text" }, distinguishedBy: ["content"],
  }),
  SPOKE_ABOUT: row({
    from: ACTOR_KINDS, to: ANY, strength: "WEAK",
    label: { en: "spoke about", vi: "đã nói về" }, infinitive: { en: "speak about", vi: "nói về" }, inverse: { en: "was spoken about by", vi: "được nhắc đến bởi" },
    description: "Said something about it that no other type expresses; `content` in a few words.",
    qualifiers: { content: "text", event: "entity" }, distinguishedBy: ["content"],
  }),
  CONCERNS: row({
    from: ["FIGURE", "POLICY", "AGREEMENT", ...EVENT_KINDS], to: ANY, strength: "WEAK", dated: false,
    label: { en: "concerns", vi: "liên quan đến" }, infinitive: { en: "concern", vi: "liên quan đến" }, inverse: { en: "is concerned by", vi: "được đề cập trong" },
    description: "What a figure measures, or what a policy, agreement or event is about, in the stated role.",
    roles: ["subject", "partner", "place", "topic"],
  }),
  SUCCEEDED_BY: row({
    from: ["PROVINCE"], to: ["PROVINCE"], strength: "STRUCTURAL",
    label: { en: "was succeeded by", vi: "được kế thừa bởi" }, infinitive: { en: "be succeeded by", vi: "được kế thừa bởi" }, inverse: { en: "succeeded", vi: "kế thừa" },
    description: "The unit ended and became part of the other.",
  }),
  MENTIONS: row({
    from: ["DOCUMENT"], to: ANY.filter((kind) => kind !== "DOCUMENT"), strength: "WEAK", dated: false,
    label: { en: "mentions", vi: "nhắc đến" }, infinitive: { en: "mention", vi: "nhắc đến" }, inverse: { en: "is mentioned in", vi: "được nhắc đến trong" },
    description: "The document names the entity. Left out of neighbourhoods, counts, degrees and paths unless asked for by name.",
  }),
} as const satisfies Record<string, RelationTypeRow>;

export type RelationType = keyof typeof RELATION_TYPES;

export const RELATION_TYPE_NAMES = Object.keys(RELATION_TYPES) as readonly RelationType[];

/** The row of a type, widened so that callers can read any column. */
export function relationTypeRow(type: RelationType): RelationTypeRow {
  return RELATION_TYPES[type];
}

/** True where the text names a relation type of the ontology. */
export function isRelationType(text: string): text is RelationType {
  return Object.hasOwn(RELATION_TYPES, text);
}
