import type { EntityId } from "../../../domain/ids.ts";
import type { RelationId, RelationRecord } from "../../../domain/records.ts";
import { RELATION_TYPE_NAMES, relationTypeRow, type RelationType } from "../../../domain/relationTypes.ts";
import { WhometError } from "../../errors.ts";
import type { Row } from "../cypherEngine.ts";
import type { Path, PathRequest, StoredEntity } from "../graphStore.ts";
import type { Ask } from "./ask.ts";
import type { CurrentGraph } from "./currentGraph.ts";
import { answerFrom } from "./currentIndex.ts";
import { readEntities } from "./entities.ts";
import { readFactsAt } from "./factsAt.ts";
import type { GraphIndex } from "./graphIndex.ts";
import { createIndexedPathGraph } from "./indexedPathGraph.ts";
import { textColumn } from "./pages.ts";
import { createReadPathGraph, type Hop, type PathGraph, type ReadHops } from "./pathGraph.ts";
import { searchPaths, type PathAnswer } from "./pathSearch.ts";
import { readRelations } from "./relations.ts";

const MAX_HOPS = 6;
/** How many relations a search may read, and how many hops it may look at in listing paths. */
const BOUNDS = { hops: 60_000, steps: 2_000_000 };
const SOUGHT = { hops: "relations would have to be read", steps: "ways would have to be tried" } as const;

function isWeak(type: RelationType): boolean {
  return relationTypeRow(type).strength === "WEAK";
}

function allowedTypes({ types = [], excludeTypes = [] }: PathRequest): readonly RelationType[] {
  const asked = types.length > 0 ? types : RELATION_TYPE_NAMES.filter((type) => type !== "MENTIONS");
  return asked.filter((type) => !excludeTypes.includes(type));
}

function endsOf({ from, to }: PathRequest): readonly EntityId[] {
  return [...new Set([...from, ...to])];
}

function toHop(row: Row): Hop {
  const { strength, dated } = relationTypeRow(textColumn(row, "type") as RelationType);
  return {
    id: textColumn(row, "id"),
    ends: [textColumn(row, "source") as EntityId, textColumn(row, "target") as EntityId],
    strength,
    dated,
    earliest: textColumn(row, "earliest"),
    latest: textColumn(row, "latest"),
  };
}

function readHopsByStatements(ask: Ask, request: PathRequest): ReadHops {
  const allowed = allowedTypes(request);
  const common = {
    ends: endsOf(request),
    throughHubs: request.throughHubs,
    modalities: request.modalities,
    statuses: request.statuses,
  };
  return async (ids, weak, limit) => {
    const types = allowed.filter((type) => isWeak(type) === weak);
    return types.length === 0 ? [] : (await ask("path-step", { ...common, ids, types, limit })).map(toHop);
  };
}

/** Past a bound of the search nothing tells how much more there is, so `asked` is the least that would be needed. */
function tooMuch(met: keyof typeof BOUNDS): WhometError {
  const limit = BOUNDS[met];
  return new WhometError(
    "LIMIT_EXCEEDED",
    `More than ${limit} ${SOUGHT[met]} between these entities: ask for fewer hops, fewer types, or leave out the busiest entities with \`excludeIds\`.`,
    { details: { argument: met, limit, asked: limit + 1 } },
  );
}

/** Paths of what was read; one that a write took apart meanwhile is left out. */
function toPaths(
  { paths, met }: PathAnswer<Hop>,
  entityOf: ReadonlyMap<EntityId, StoredEntity | undefined>,
  relationOf: ReadonlyMap<RelationId, RelationRecord | undefined>,
): readonly Path[] {
  return paths.flatMap(({ nodes, hops, weakHops }) => {
    const whole = {
      nodes: nodes.map((id) => entityOf.get(id)).filter((node) => node !== undefined),
      relations: hops.map(({ id }) => relationOf.get(id)).filter((relation) => relation !== undefined),
    };
    return whole.nodes.length === nodes.length && whole.relations.length === hops.length
      ? [{ length: hops.length, weakHops, ...whole, boundMet: met !== undefined }]
      : [];
  });
}

type Search = <Relation extends Hop>(graph: PathGraph<Relation>) => Promise<PathAnswer<Relation>>;

async function findByStatements(ask: Ask, request: PathRequest, search: Search): Promise<readonly Path[]> {
  const { paths, met } = await search(createReadPathGraph(readHopsByStatements(ask, request), BOUNDS.hops));
  if (met !== undefined && paths.length === 0) throw tooMuch(met);
  const ids = [...new Set(paths.flatMap(({ nodes }) => nodes))];
  const relationIds = [...new Set(paths.flatMap(({ hops }) => hops.map(({ id }) => id)))];
  const [entities, relations] = await Promise.all([readEntities(ask, ids), readRelations(ask, relationIds)]);
  return toPaths(
    { paths, met },
    new Map(ids.map((id, index) => [id, entities[index]])),
    new Map(relationIds.map((id, index) => [id, relations[index]])),
  );
}

interface InMemory {
  readonly ask: Ask;
  readonly current: CurrentGraph;
  readonly graph: GraphIndex;
}

async function findInMemory({ ask, current, graph }: InMemory, request: PathRequest, search: Search): Promise<readonly Path[] | undefined> {
  const filter = { ...request, types: allowedTypes(request), ends: endsOf(request) };
  const { paths, met } = await search(createIndexedPathGraph(graph, filter, BOUNDS.hops));
  if (paths.length === 0) {
    if (!(await current.isNow(graph))) return undefined;
    if (met !== undefined) throw tooMuch(met);
    return [];
  }
  const read = await readFactsAt(ask, graph, { ids: paths.flatMap(({ nodes }) => nodes), relations: paths.flatMap(({ hops }) => hops) });
  return read === undefined ? undefined : toPaths({ paths, met }, read.entities, read.relations);
}

/**
 * The best simple paths between any of `from` and any of `to`, in the order of paths (see searchPaths). LIMIT_EXCEEDED past six
 * hops, and where 60,000 relations were read, or 2,000,000 hops looked at in listing paths, without finding one; where some were found, these are the answer, and say so (`boundMet`).
 */
export async function readPaths(ask: Ask, current: CurrentGraph, request: PathRequest): Promise<readonly Path[]> {
  if (request.maxHops > MAX_HOPS)
    throw new WhometError(
      "LIMIT_EXCEEDED",
      `\`maxHops\` may be at most ${MAX_HOPS}, ${request.maxHops} was asked: start from an entity nearer to the end.`,
      { details: { argument: "maxHops", limit: MAX_HOPS, asked: request.maxHops } },
    );
  const excluded = new Set(request.excludeIds ?? []);
  const starts = new Set(request.from.filter((id) => !excluded.has(id)));
  const ends = new Set(request.to.filter((id) => !excluded.has(id)));
  if (starts.size === 0 || ends.size === 0 || request.first < 1) return [];
  const { maxHops, first, inTimeOrder = false } = request;
  const search: Search = (graph) => searchPaths({ starts, ends, excluded, maxHops, first, inTimeOrder, mostSteps: BOUNDS.steps }, graph);
  return answerFrom(
    current,
    (graph) => findInMemory({ ask, current, graph }, request, search),
    () => findByStatements(ask, request, search),
  );
}
