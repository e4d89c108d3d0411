import type { Comparison } from "../../domain/comparison.ts";
import type { FactCounts } from "../../domain/factCounts.ts";
import type { EntityId } from "../../domain/ids.ts";
import type { EntityKind, EventKind } from "../../domain/kinds.ts";
import type { ActorLevel, MeetingGrade, MeetingPair } from "../../domain/meetings.ts";
import type { Modality, ReviewStatus } from "../../domain/modality.ts";
import type { PartialDate } from "../../domain/partialDate.ts";
import type { Partner, PartnerQuestion } from "../../domain/partners.ts";
import type { DatasetRecords, EntityRecord, EvidenceRecord, RelationId, RelationRecord } from "../../domain/records.ts";
import type { RelationType } from "../../domain/relationTypes.ts";
import type { TimeBucket, TimeUnit } from "../../domain/timeline.ts";

import type { ChangesRequest, ConnectorRanking, ConnectorRequest, DataChanges, FactCountRequest } from "./analysis.ts";
import type { Page, PageRequest, RelationPage, RelationPageRequest } from "./page.ts";
import type { ShownColumns } from "./shownColumns.ts";

export type { Page, PageRequest, RelationPage, RelationPageRequest } from "./page.ts";
export type { ShownColumns } from "./shownColumns.ts";
export type { ActorLevel, MeetingGrade, MeetingPair } from "../../domain/meetings.ts";
export type {
  ChangedFact,
  ChangesRequest,
  ConnectorRanking,
  ConnectorRequest,
  DataChanges,
  FactCountRequest,
  RetiredRecord,
} from "./analysis.ts";

/** An entity with what the store computes about it. */
export interface StoredEntity extends EntityRecord {
  /** Declared by reference data, and no document states anything about it. */
  readonly referenceOnly: boolean;
  /** Relations that documents state about it (MENTIONS and reference relations apart). */
  readonly factCount: number;
  readonly status: ReviewStatus;
}

export type Direction = "OUT" | "IN" | "BOTH";

/** Which relations count. Empty or absent lists of types and kinds mean all (types: all but MENTIONS). */
export interface RelationFilter {
  readonly types?: readonly RelationType[] | undefined;
  readonly direction?: Direction | undefined;
  /** Kinds of the entity at the other end. */
  readonly kinds?: readonly EntityKind[] | undefined;
  readonly from?: PartialDate | undefined;
  readonly to?: PartialDate | undefined;
  /** Whether undated relations stay where `from` or `to` is given. */
  readonly undated: boolean;
  readonly modalities: readonly Modality[];
  readonly statuses: readonly ReviewStatus[];
}

export interface NeighbourCount {
  readonly type: RelationType;
  readonly direction: "OUT" | "IN";
  readonly kind: EntityKind;
  /** Distinct neighbours. */
  readonly count: number;
}

export interface SearchHit {
  readonly entity: StoredEntity;
  /** The name or alias that matched. */
  readonly matched: string;
  /** 0 to 1. */
  readonly score: number;
}

export interface Subgraph {
  readonly nodes: readonly StoredEntity[];
  readonly relations: readonly RelationRecord[];
  readonly omitted: number;
  readonly after?: string | undefined;
}

export interface Path {
  readonly length: number;
  readonly weakHops: number;
  readonly nodes: readonly StoredEntity[];
  readonly relations: readonly RelationRecord[];
  /** Whether a bound ended the search that found it: there may be more paths than were found. */
  readonly boundMet: boolean;
}

export interface PathRequest {
  readonly from: readonly EntityId[];
  readonly to: readonly EntityId[];
  readonly maxHops: number;
  readonly first: number;
  readonly types?: readonly RelationType[] | undefined;
  readonly excludeTypes?: readonly RelationType[] | undefined;
  readonly excludeIds?: readonly EntityId[] | undefined;
  readonly throughHubs: boolean;
  /** From start to end no relation is certainly later than one after it. */
  readonly inTimeOrder?: boolean | undefined;
  readonly modalities: readonly Modality[];
  readonly statuses: readonly ReviewStatus[];
}

export interface MeetingRequest extends PageRequest {
  readonly participant?: EntityId | undefined;
  readonly other?: EntityId | undefined;
  readonly level: ActorLevel;
  readonly grades: readonly MeetingGrade[];
  readonly eventKinds: readonly EventKind[];
  readonly from?: PartialDate | undefined;
  readonly to?: PartialDate | undefined;
  readonly undated: boolean;
  readonly modalities: readonly Modality[];
  readonly statuses: readonly ReviewStatus[];
}

/** A request of meetings that names no participant. */
export type MeetingQuestion = Omit<MeetingRequest, "participant" | "other">;

export interface PartnerRequest extends PartnerQuestion, PageRequest {
  /** Whether a part counts for its whole: a locality for its country, a department for its ministry. */
  readonly viaChildren: boolean;
  readonly modalities: readonly Modality[];
}

export interface MatrixRequest extends Omit<PartnerQuestion, "kinds">, PageRequest {
  readonly rows: EntityKind;
  readonly columns: EntityKind;
  /** Whether provinces that ended count as those of today. */
  readonly rollUp: boolean;
  readonly modalities: readonly Modality[];
}

/** A row of a matrix and its partners among the columns, by weight, then id; never empty. */
export interface MatrixRow {
  readonly row: EntityId;
  readonly cells: readonly Partner[];
}

export interface TimelineRequest {
  /** Whose relations count; absent: all. */
  readonly ids?: readonly EntityId[] | undefined;
  readonly types?: readonly RelationType[] | undefined;
  readonly by: TimeUnit;
  readonly modalities: readonly Modality[];
}

export interface StoreSummary {
  readonly entities: number;
  readonly referenceEntities: number;
  readonly relations: number;
  readonly referenceRelations: number;
  readonly documents: number;
  readonly evidence: number;
  readonly undatedRelations: number;
  readonly first?: PartialDate | undefined;
  readonly last?: PartialDate | undefined;
  readonly engine: string;
  /** Rises with every change. */
  readonly dataVersion: string;
  /** The one country that the datasets call their home. */
  readonly homeCountry?: EntityId | undefined;
}

export interface OntologyCounts {
  readonly kinds: ReadonlyMap<EntityKind, { readonly count: number; readonly referenceOnly: number }>;
  readonly types: ReadonlyMap<RelationType, number>;
}

/** What a load is about: only facts of this dataset that no other dataset supports retire. */
export interface DatasetIdentity {
  readonly id: string;
  readonly title: string;
  /** Ids that a rejected row would have declared: they do not retire. */
  readonly rejectedIds: readonly string[];
  readonly homeCountry?: EntityId | undefined;
  /** False where a whole file of the source could not be read, so that nothing tells what it states: then nothing retires. Absent: true. */
  readonly isComplete?: boolean | undefined;
}

export interface LoadProgress {
  readonly step: "entities" | "relations" | "retire" | "derive";
  readonly done: number;
  readonly total: number;
}

export interface LoadReport {
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly entities: number;
  readonly relations: number;
  readonly checksum: string;
}

/** What a caller allows its reads, and what it is told of them. */
export interface ReadScope {
  /** Where it aborts, reads end: stopped in the engine where that can, else dropped. A reason that is a WhometError is what they fail with. */
  readonly signal?: AbortSignal | undefined;
  /** Called for each statement that is sent to the engine. */
  readonly onStatement: () => void;
  /** What of entities and relations the answer shows; absent: all. Other members of records may then be empty. */
  readonly columns?: ShownColumns | undefined;
}

/** What answers questions about the graph, in domain words. Each method is a constant number of statements, whatever the size of its answer. */
export interface GraphReader {
  readonly engineName: string;
  /** Runs work whose reads, here and in all that it calls, belong to one scope. */
  inScope<T>(scope: ReadScope, work: () => Promise<T>): Promise<T>;
  /** In the order asked; undefined where there is none. */
  entities(ids: readonly EntityId[]): Promise<readonly (StoredEntity | undefined)[]>;
  relations(ids: readonly RelationId[]): Promise<readonly (RelationRecord | undefined)[]>;
  /** Ordered by folded name, then id. */
  list(
    request: PageRequest & {
      kinds?: readonly EntityKind[] | undefined;
      referenceOnly?: boolean | undefined;
      statuses: readonly ReviewStatus[];
    },
  ): Promise<Page<StoredEntity>>;
  search(request: {
    text: string;
    kinds?: readonly EntityKind[] | undefined;
    statuses: readonly ReviewStatus[];
    first: number;
  }): Promise<readonly SearchHit[]>;
  /** For each id a page of its relations: latest possible date first, undated last, then id. */
  relationsOf(ids: readonly EntityId[], filter: RelationFilter, page: RelationPageRequest): Promise<ReadonlyMap<EntityId, RelationPage>>;
  neighbourCounts(ids: readonly EntityId[], modalities: readonly Modality[]): Promise<ReadonlyMap<EntityId, readonly NeighbourCount[]>>;
  /** How many different entities each has accepted relations with, itself and MENTIONS apart. No kinds: all. */
  neighbourTotals(
    ids: readonly EntityId[],
    filter: { readonly kinds: readonly EntityKind[]; readonly modalities: readonly Modality[] },
  ): Promise<ReadonlyMap<EntityId, number>>;
  /** Accepted, reported relations of each, MENTIONS apart. */
  degrees(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, number>>;
  /** The entities, `first` neighbours of each, and the relations between each and these. */
  neighbourhood(ids: readonly EntityId[], filter: RelationFilter, page: PageRequest): Promise<Subgraph>;
  /** The relations among the entities, newest first, at most 2,000. */
  subgraph(ids: readonly EntityId[], filter: RelationFilter): Promise<Subgraph>;
  paths(request: PathRequest): Promise<readonly Path[]>;
  meetingPairs(request: MeetingRequest): Promise<Page<MeetingPair>>;
  /** For each participant a page of its pairs, as `meetingPairs` gives it; the facts are read once for all. */
  meetingPairsOf(participants: readonly EntityId[], request: MeetingQuestion): Promise<ReadonlyMap<EntityId, Page<MeetingPair>>>;
  /** For each entity a page of its partners: by weight, then id. */
  partnersOf(ids: readonly EntityId[], request: PartnerRequest): Promise<ReadonlyMap<EntityId, Page<Partner>>>;
  /** The partners of all entities of one kind among those of another; rows by folded name, then id. */
  partnerMatrix(request: MatrixRequest): Promise<Page<MatrixRow>>;
  /** Two entities side by side: partners, officials, events and agreements, common and their own. */
  compare(pair: readonly [EntityId, EntityId], request: Omit<PartnerRequest, keyof PageRequest>): Promise<Comparison>;
  /** How many accepted relations begin in each period, in the order of time, undated ones last. */
  timeline(request: TimelineRequest): Promise<readonly TimeBucket[]>;
  /** What was added, changed and retired since a version of the data: newest version first, then by change, by sort of fact, by id. */
  changesSince(request: ChangesRequest): Promise<DataChanges>;
  /** Relations, or the entities that they join, counted by one or two dimensions. */
  countFacts(request: FactCountRequest): Promise<FactCounts>;
  /** The entities that stand between others in a graph of bounded size. */
  connectors(request: ConnectorRequest): Promise<ConnectorRanking>;
  /** Evidence of each relation, ordered by document id, then offset. */
  evidenceOf(relationIds: readonly RelationId[]): Promise<ReadonlyMap<RelationId, readonly EvidenceRecord[]>>;
  /** Evidence of the relations of each entity (MENTIONS apart), ordered by document id, offset, id. */
  evidenceAbout(ids: readonly EntityId[], page: PageRequest): Promise<ReadonlyMap<EntityId, Page<EvidenceRecord>>>;
  /** All evidence that stands in each document, ordered by offset, then id. */
  evidenceIn(documents: readonly EntityId[]): Promise<ReadonlyMap<EntityId, readonly EvidenceRecord[]>>;
  /** The relations that each document states (MENTIONS apart), in the order of `relations`. */
  statedRelations(
    documents: readonly EntityId[],
    statuses: readonly ReviewStatus[],
    page: PageRequest,
  ): Promise<ReadonlyMap<EntityId, Page<RelationRecord>>>;
  /** Figures with the same measure, subject, unit and an overlapping period, but another value. */
  disputingFigures(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, readonly EntityId[]>>;
  summary(): Promise<StoreSummary>;
  ontologyCounts(): Promise<OntologyCounts>;
  dataVersion(): Promise<string>;
}

/** What changes the graph. One writer at a time. */
export interface GraphWriter {
  /**
   * Makes the store hold exactly what the dataset states: writes only differences, in batches with their progress in the same
   * transaction, retires what the dataset no longer states. Repeating it changes nothing; a kill at any moment loses no finished batch.
   */
  load(
    records: DatasetRecords,
    dataset: DatasetIdentity,
    options?: { onProgress?: (progress: LoadProgress) => void; signal?: AbortSignal; batchSize?: number },
  ): Promise<LoadReport>;
  /** SHA-256 over canonical JSON of live entities, relations and evidence sorted by id, without run fields; equal on both engines. */
  checksum(): Promise<string>;
}

export interface GraphStore extends GraphReader, GraphWriter {
  /** Creates constraints and indexes; idempotent. */
  prepare(): Promise<void>;
  /** Runs the read statements once so that the first caller does not pay for planning. `onCold` is told of those that fail; without it the first of these is thrown. */
  warmUp(onCold?: (error: unknown) => void): Promise<void>;
  close(): Promise<void>;
}
