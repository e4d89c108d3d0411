import DataLoader from "dataloader";
import type { EntityId } from "../../domain/ids.ts";
import type { EntityKind } from "../../domain/kinds.ts";
import type { Modality, ReviewStatus } from "../../domain/modality.ts";
import type { Partner } from "../../domain/partners.ts";
import type { EvidenceRecord, RelationId, RelationRecord } from "../../domain/records.ts";
import { WhometError } from "../errors.ts";
import type {
  GraphReader,
  MeetingPair,
  MeetingQuestion,
  NeighbourCount,
  Page,
  PageRequest,
  PartnerRequest,
  RelationFilter,
  RelationPage,
  RelationPageRequest,
  StoredEntity,
} from "../store/graphStore.ts";

type ByEntity<T> = DataLoader<EntityId, T>;

interface NeighbourFilter {
  readonly kinds: readonly EntityKind[];
  readonly modalities: readonly Modality[];
}

/** Gathers what the fields of one level ask for, so that a list costs one call of the store whatever its size. */
export interface Loaders {
  readonly entity: ByEntity<StoredEntity | undefined>;
  /** Entities that answers have brought: fields take these at once, without a promise for each. */
  readonly known: Map<EntityId, StoredEntity>;
  readonly relation: DataLoader<RelationId, RelationRecord | undefined>;
  readonly evidenceOf: DataLoader<RelationId, readonly EvidenceRecord[]>;
  readonly evidenceIn: ByEntity<readonly EvidenceRecord[]>;
  readonly degree: ByEntity<number>;
  readonly disputing: ByEntity<readonly EntityId[]>;
  /** The loaders below are one for each different request of a page or filter. */
  neighbourCounts(modalities: readonly Modality[]): ByEntity<readonly NeighbourCount[]>;
  neighbourTotal(filter: NeighbourFilter): ByEntity<number>;
  relationsOf(filter: RelationFilter, page: RelationPageRequest): ByEntity<RelationPage>;
  evidenceAbout(page: PageRequest): ByEntity<Page<EvidenceRecord>>;
  statedRelations(statuses: readonly ReviewStatus[], page: PageRequest): ByEntity<Page<RelationRecord>>;
  meetingPairs(question: MeetingQuestion): ByEntity<Page<MeetingPair>>;
  partners(request: PartnerRequest): ByEntity<Page<Partner>>;
}

type Fetch<K, V> = (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;

/** A loader over a call that answers with a map; what the map lacks is `absent`. */
function mapLoader<K, V>(fetch: Fetch<K, V>, absent: V): DataLoader<K, V> {
  return new DataLoader<K, V>(async (keys) => {
    const found = await fetch(keys);
    return keys.map((key) => found.get(key) ?? absent);
  });
}

/** One loader for each different request, found again by its JSON. */
function byRequest<R, V>(create: (request: R) => ByEntity<V>): (request: R) => ByEntity<V> {
  const loaders = new Map<string, ByEntity<V>>();
  return (request) => {
    const key = JSON.stringify(request);
    const loader = loaders.get(key) ?? create(request);
    loaders.set(key, loader);
    return loader;
  };
}

/** The entities of one request, asked for once each; those that an answer has brought are not asked for. */
function entityLoader(store: GraphReader, known: ReadonlyMap<EntityId, StoredEntity>): Loaders["entity"] {
  const asked = new Map<EntityId, Promise<StoredEntity | undefined>>();
  const get = (id: EntityId): Promise<StoredEntity | undefined> | undefined => {
    const entity = known.get(id);
    return entity === undefined ? asked.get(id) : Promise.resolve(entity);
  };
  const cacheMap = {
    get,
    set: (id: EntityId, answer: Promise<StoredEntity | undefined>) => asked.set(id, answer),
    delete: (id: EntityId) => asked.delete(id),
    clear: () => asked.clear(),
  };
  return new DataLoader((ids) => store.entities(ids), { cacheMap });
}

const NO_PAGE: Page<never> = { items: [], hasNextPage: false, totalCount: 0, totalIsLowerBound: false };

/** Loaders for one request. */
export function createLoaders(store: GraphReader): Loaders {
  const known = new Map<EntityId, StoredEntity>();
  const neighbourCounts = byRequest((modalities: readonly Modality[]) =>
    mapLoader((ids: readonly EntityId[]) => store.neighbourCounts(ids, modalities), []),
  );
  const neighbourTotal = byRequest((filter: NeighbourFilter) =>
    mapLoader<EntityId, number>((ids) => store.neighbourTotals(ids, filter), 0),
  );
  const relationsOf = byRequest(({ filter, page }: { filter: RelationFilter; page: RelationPageRequest }) =>
    mapLoader<EntityId, RelationPage>((ids) => store.relationsOf(ids, filter, page), NO_PAGE),
  );
  const evidenceAbout = byRequest((page: PageRequest) =>
    mapLoader<EntityId, Page<EvidenceRecord>>((ids) => store.evidenceAbout(ids, page), NO_PAGE),
  );
  const statedRelations = byRequest(({ statuses, page }: { statuses: readonly ReviewStatus[]; page: PageRequest }) =>
    mapLoader<EntityId, Page<RelationRecord>>((ids) => store.statedRelations(ids, statuses, page), NO_PAGE),
  );
  const meetingPairs = byRequest((question: MeetingQuestion) =>
    mapLoader<EntityId, Page<MeetingPair>>((ids) => store.meetingPairsOf(ids, question), NO_PAGE),
  );
  const partners = byRequest((request: PartnerRequest) =>
    mapLoader<EntityId, Page<Partner>>((ids) => store.partnersOf(ids, request), NO_PAGE),
  );
  return {
    partners,
    meetingPairs,
    known,
    entity: entityLoader(store, known),
    relation: new DataLoader((ids) => store.relations(ids)),
    evidenceOf: mapLoader<RelationId, readonly EvidenceRecord[]>((ids) => store.evidenceOf(ids), []),
    evidenceIn: mapLoader<EntityId, readonly EvidenceRecord[]>((ids) => store.evidenceIn(ids), []),
    degree: mapLoader<EntityId, number>((ids) => store.degrees(ids), 0),
    disputing: mapLoader<EntityId, readonly EntityId[]>((ids) => store.disputingFigures(ids), []),
    neighbourCounts,
    neighbourTotal,
    relationsOf: (filter, page) => relationsOf({ filter, page }),
    evidenceAbout,
    statedRelations: (statuses, page) => statedRelations({ statuses, page }),
  };
}

/** Keeps the entities of an answer, so that the ends of its relations are not read once more. Returns the answer. */
export function rememberEntities<T extends { readonly nodes: readonly StoredEntity[] }>({ known }: Loaders, answer: T): T {
  for (const node of answer.nodes) known.set(node.id, node);
  return answer;
}

async function readEntity({ entity }: Loaders, id: EntityId): Promise<StoredEntity> {
  const found = await entity.load(id);
  if (found === undefined) throw new WhometError("INTERNAL", `The store names ${id} but does not hold it: load the dataset again.`);
  return found;
}

/** The entity that a stored fact names, at once where an answer has brought it. The store keeps no fact without its ends, so a missing one is a fault of ours. */
export function loadEntity(loaders: Loaders, id: EntityId): StoredEntity | Promise<StoredEntity> {
  return loaders.known.get(id) ?? readEntity(loaders, id);
}

/** The entities of some ids, in their order. */
export async function loadEntities(loaders: Loaders, ids: readonly EntityId[]): Promise<readonly StoredEntity[]> {
  return Promise.all(ids.map(async (id) => loadEntity(loaders, id)));
}
