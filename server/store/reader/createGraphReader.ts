import { comparePartnerships } from "../../../domain/comparison.ts";
import type { CypherEngine } from "../cypherEngine.ts";
import type { GraphReader, OntologyCounts, StoreSummary } from "../graphStore.ts";
import { inTurns } from "../inTurns.ts";
import { inReadScope, scopeReads } from "../readScope.ts";
import { createAsk } from "./ask.ts";
import { createChanges } from "./changes.ts";
import { readConnectors } from "./connectors.ts";
import { createCurrentGraph, type CurrentGraphOptions } from "./currentGraph.ts";
import { readDataVersion } from "./dataVersion.ts";
import { readDisputingFigures } from "./disputingFigures.ts";
import { readEntities } from "./entities.ts";
import { readEvidenceAbout, readEvidenceIn, readEvidenceOf } from "./evidence.ts";
import { createFactCounts } from "./factCounts.ts";
import { readList } from "./list.ts";
import { createMeetingPairs } from "./meetingPairs.ts";
import { readDegrees, readNeighbourCounts, readNeighbourTotals } from "./neighbourCounts.ts";
import { readNeighbourhood } from "./neighbourhood.ts";
import { createPartnerMatrix } from "./partnerMatrix.ts";
import { createPartners } from "./partners.ts";
import { createPartnerships } from "./partnerships.ts";
import { readPaths } from "./paths.ts";
import { readRelations } from "./relations.ts";
import { readRelationsOf } from "./relationsOf.ts";
import { createSearch } from "./search.ts";
import { readStatedRelations } from "./statedRelations.ts";
import { readSubgraph } from "./subgraph.ts";
import { readOntologyCounts, readSummary } from "./summary.ts";
import { createTimeline } from "./timeline.ts";
import { createVersionCache } from "./versionCache.ts";

/** Answers questions about the graph in an engine: each method is a constant number of statements, equal on every engine. */
export function createGraphReader(unscoped: CypherEngine, options: CurrentGraphOptions = {}): GraphReader {
  const engine = scopeReads(unscoped);
  const ask = createAsk(engine);
  const graph = createCurrentGraph(ask, options);
  const dataVersion = (): Promise<string> => readDataVersion(ask);
  const summaries = createVersionCache<StoreSummary>({ max: 1 }, dataVersion);
  const counts = createVersionCache<OntologyCounts>({ max: 1 }, dataVersion);
  const partnershipFor = createPartnerships(ask);
  return {
    engineName: engine.name,
    inScope: inReadScope,
    entities: (ids) => readEntities(ask, ids),
    relations: (ids) => readRelations(ask, ids),
    list: (request) => readList(ask, request),
    search: createSearch(engine),
    relationsOf: (ids, filter, page) => readRelationsOf(ask, graph, { ids, filter, page }),
    neighbourCounts: (ids, modalities) => readNeighbourCounts(ask, graph, { ids, modalities }),
    neighbourTotals: (ids, filter) => readNeighbourTotals(ask, graph, { ids, ...filter }),
    degrees: (ids) => readDegrees(ask, graph, ids),
    neighbourhood: (ids, filter, page) => readNeighbourhood(ask, graph, { ids, filter, page }),
    subgraph: (ids, filter) => readSubgraph(ask, graph, { ids, filter }),
    paths: (request) => readPaths(ask, graph, request),
    ...createMeetingPairs(ask),
    partnersOf: createPartners(ask, partnershipFor),
    partnerMatrix: createPartnerMatrix(ask, partnershipFor),
    compare: async (pair, request) => inTurns(comparePartnerships(await partnershipFor({ ...request, rollUp: false }), pair, request)),
    timeline: createTimeline(ask),
    changesSince: createChanges(ask),
    countFacts: createFactCounts(ask),
    connectors: (request) => readConnectors(ask, request),
    evidenceOf: (ids) => readEvidenceOf(ask, ids),
    evidenceAbout: (ids, page) => readEvidenceAbout(ask, ids, page),
    evidenceIn: (documents) => readEvidenceIn(ask, documents),
    statedRelations: (documents, statuses, page) => readStatedRelations(ask, { documents, statuses, page }),
    disputingFigures: (ids) => readDisputingFigures(ask, ids),
    summary: () => summaries.get("summary", () => readSummary(ask, engine.name)),
    ontologyCounts: () => counts.get("counts", () => readOntologyCounts(ask)),
    dataVersion,
  };
}
