import type { EntityId } from "./ids.ts";
import type { EntityKind } from "./kinds.ts";
import type { Bilingual, RelationType } from "./relationTypes.ts";
import type { DateBasis, Modality, ReviewStatus } from "./modality.ts";
import type { PartialDate } from "./partialDate.ts";

export const AGREEMENT_STAGES = ["PROPOSED", "NEGOTIATING", "EXPECTED", "SIGNED", "IN_FORCE", "EXPIRED", "UNKNOWN"] as const;
export type AgreementStage = (typeof AGREEMENT_STAGES)[number];

export const TEXT_ORIGINS = ["SOURCE", "DIGEST"] as const;
export type TextOrigin = (typeof TEXT_ORIGINS)[number];

export interface Money {
  readonly value: number;
  readonly currency: string;
}

/** What kinds add to an entity. A field is present only for the kinds named beside it. */
export interface EntityDetails {
  /** Finer kind in lower case: ministry, embassy, forum, series, talks, reception, intention … */
  readonly subtype?: string;
  /** PROVINCE: ISO 3166-2; COUNTRY: ISO 3166-1 alpha-2. */
  readonly code?: string;
  readonly gsoCode?: string;
  readonly validFrom?: PartialDate;
  readonly validTo?: PartialDate;
  /** Events, POLICY and FIGURE (its period). */
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  readonly dateBasis?: DateBasis;
  /** Events and AGREEMENT: a counted set, never met at, never on a path. */
  readonly isSet?: boolean;
  readonly count?: number;
  readonly theme?: string;
  readonly stage?: AgreementStage;
  readonly signed?: PartialDate;
  /** FIGURE: the level in the base unit; absent where the source gives only a change or a rank. */
  readonly measure?: string;
  readonly value?: number;
  readonly unit?: string;
  readonly currency?: string;
  /** FIGURE: exact, about, nearly, over, record … as the source qualifies it. */
  readonly modifier?: string;
  /** FIGURE: change in percent, negative for a fall; `base` says against what. */
  readonly change?: number;
  readonly base?: string;
  readonly rank?: number;
  readonly also?: readonly Money[];
  /** DOCUMENT. */
  readonly text?: string;
  readonly textIs?: TextOrigin;
  readonly publisher?: string;
  /** DOCUMENT: the news agency whose text the publisher prints; reprints of one agency count as one source. */
  readonly agency?: string;
  readonly url?: string;
  readonly published?: PartialDate;
  readonly language?: "EN" | "VI";
}

/** An entity as it is declared, stored and answered. Names are NFC. */
export interface EntityRecord {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly nameVi?: string;
  readonly aliases: readonly string[];
  /** Tells namesakes apart in labels: "Minister of Foreign Affairs", "to 2025". */
  readonly disambiguator?: Bilingual;
  readonly summary?: string;
  /** Declared by reference data. Whether documents state anything about it is computed by the store (`referenceOnly`). */
  readonly reference: boolean;
  readonly details: EntityDetails;
}

/** What a relation type adds. `entity` where the value is an entity, `number` where it is a number; `text` always. */
export interface QualifierRecord {
  readonly name: string;
  readonly text: string;
  readonly number?: number;
  readonly entity?: EntityId;
}

/** `attended:3fa91c02b7d4`: the type and a hash of the identity. */
export type RelationId = string;
export type EvidenceId = string;

/** One statement about two entities. `modality`, `attributedTo`, `status` and `confidence` follow from its evidence. */
export interface RelationRecord {
  readonly id: RelationId;
  readonly type: RelationType;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly role?: string;
  /** Also the qualifier `onBehalfOf`; kept beside because sides are queried. */
  readonly onBehalfOf?: EntityId;
  readonly qualifiers: readonly QualifierRecord[];
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  readonly dateBasis: DateBasis;
  readonly observed: readonly PartialDate[];
  readonly modality: Modality;
  readonly attributedTo?: EntityId;
  readonly status: ReviewStatus;
  readonly confidence?: number;
  /** True where only reference documents state it. */
  readonly reference: boolean;
}

/** The sentence that says so. `start` and `end` are half-open UTF-16 offsets in the document's text: `text.slice(start, end) === sentence`. */
export interface EvidenceRecord {
  readonly id: EvidenceId;
  readonly relationId: RelationId;
  readonly document: EntityId;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly modality: Modality;
  readonly attributedTo?: EntityId;
  readonly status: ReviewStatus;
  readonly confidence?: number;
  readonly extractor?: string;
}

/** Everything that one dataset states: what validation hands to the store. */
export interface DatasetRecords {
  readonly entities: readonly EntityRecord[];
  readonly relations: readonly RelationRecord[];
  readonly evidence: readonly EvidenceRecord[];
}
