import type { ChangeKind, FactKind } from "../../domain/changes.ts";
import type { Connector } from "../../domain/connectors.ts";
import type { CountQuestion } from "../../domain/factCounts.ts";
import type { EntityId } from "../../domain/ids.ts";
import type { EntityKind } from "../../domain/kinds.ts";
import type { Modality, ReviewStatus } from "../../domain/modality.ts";
import type { EntityRecord, EvidenceRecord, RelationId, RelationRecord } from "../../domain/records.ts";
import type { RelationType } from "../../domain/relationTypes.ts";
import type { Page, PageRequest, RelationFilter } from "./graphStore.ts";

export interface ChangesRequest extends PageRequest {
  /** A data version as `dataVersion` answered it, or `0`. */
  readonly since: string;
  readonly changes: readonly ChangeKind[];
  readonly what: readonly FactKind[];
  /** Kinds of entities; relations and evidence are not filtered by it. */
  readonly kinds?: readonly EntityKind[] | undefined;
  /** Types of relations and of what evidence states; absent or empty: all but MENTIONS. */
  readonly types?: readonly RelationType[] | undefined;
  readonly statuses: readonly ReviewStatus[];
}

/** A fact as it was when it retired. */
export type RetiredRecord =
  | { readonly what: "ENTITY"; readonly record: EntityRecord }
  | { readonly what: "RELATION"; readonly record: RelationRecord }
  | { readonly what: "EVIDENCE"; readonly record: EvidenceRecord };

/** One change of one fact since a version of the data. */
export interface ChangedFact {
  readonly change: ChangeKind;
  readonly what: FactKind;
  readonly id: string;
  /** The version of the data that first showed it. */
  readonly dataVersion: string;
  /** Of evidence that is there. */
  readonly relationId?: RelationId | undefined;
  /** Of what retired. */
  readonly retired?: RetiredRecord | undefined;
  /** Entities that retired too, among the ends of relations that did. */
  readonly goneEnds?: ReadonlyMap<EntityId, EntityRecord> | undefined;
}

/** The net difference between a version of the data and that of now. */
export interface DataChanges {
  readonly page: Page<ChangedFact>;
  /** Exact; one for each change and sort of fact asked for, none left out. */
  readonly counts: readonly { readonly change: ChangeKind; readonly what: FactKind; readonly count: number }[];
  /** The version of the data of now. */
  readonly until: string;
}

export interface FactCountRequest extends CountQuestion {
  readonly count: "RELATIONS" | "ENTITIES";
  readonly types?: readonly RelationType[] | undefined;
  /** Whether provinces that ended count as those of today. */
  readonly rollUp: boolean;
  readonly modalities: readonly Modality[];
  readonly statuses: readonly ReviewStatus[];
}

/** Which graph connectors are looked for in; hubs and documents are no part of it. */
export interface ConnectorRequest extends Omit<RelationFilter, "direction" | "kinds"> {
  /** Absent: all entities. */
  readonly ids?: readonly EntityId[] | undefined;
  /** Kinds of entities that are part of it. */
  readonly kinds?: readonly EntityKind[] | undefined;
  readonly throughHubs: boolean;
  readonly first: number;
}

export interface ConnectorRanking {
  /** Entities and relations that were looked at. */
  readonly entities: number;
  readonly relations: number;
  /** By score, the highest first, then by id. */
  readonly connectors: readonly Connector[];
  /** How many entities are between others at all. */
  readonly found: number;
}
