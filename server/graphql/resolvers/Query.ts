import { isEntityId } from "../../../domain/ids.ts";
import {
  boundedIds,
  entityIds,
  given,
  kindsOf,
  LIMITS,
  pageRequest,
  pageSize,
  relationFilter,
  searchText,
  statusesOf,
} from "../arguments.ts";
import { comparisonRequest } from "../comparisonRequest.ts";
import { toChangeConnection } from "../changes.ts";
import { changesRequest } from "../changesRequest.ts";
import { toConnection } from "../connection.ts";
import { connectorRequest } from "../connectorRequest.ts";
import { factCountRequest } from "../factCountRequest.ts";
import { toFactCounts } from "../factCounts.ts";
import type { QueryResolvers } from "../generated/resolverTypes.ts";
import { rememberEntities } from "../loaders.ts";
import { meetingRequest } from "../meetingRequest.ts";
import { countedOntology } from "../ontology.ts";
import { matrixRequest } from "../partnerRequest.ts";
import { pathRequest } from "../pathRequest.ts";
import { readWithRelations } from "../readWithRelations.ts";
import { requireKnown } from "../requireKnown.ts";
import { timelineRequest } from "../timelineRequest.ts";

export const Query: QueryResolvers = {
  async entity(_, { id }, { loaders }, info) {
    if (!isEntityId(id)) return null;
    await readWithRelations(loaders, id, info);
    return loaders.entity.load(id);
  },
  entities: (_, { ids }, { loaders }) =>
    Promise.all(boundedIds(ids).map((id) => (isEntityId(id) ? loaders.entity.load(id) : Promise.resolve(null)))),
  relation: (_, { id }, { loaders }) => loaders.relation.load(id),
  relations: (_, { ids }, { loaders }) => Promise.all(boundedIds(ids).map((id) => loaders.relation.load(id))),
  async document(_, { id }, { loaders }) {
    const entity = isEntityId(id) ? await loaders.entity.load(id) : undefined;
    return entity?.kind === "DOCUMENT" ? entity : null;
  },
  list: async (_, { kinds, referenceOnly, status, ...page }, { store }) =>
    toConnection(
      await store.list({ kinds: kindsOf(kinds), referenceOnly: given(referenceOnly), statuses: statusesOf(status), ...pageRequest(page) }),
    ),
  search: (_, { text, kinds, status, first }, { store }) =>
    store.search({ text: searchText(text), kinds: kindsOf(kinds), statuses: statusesOf(status), first: pageSize(first, 10) }),
  neighbourhood: async (_, { ids, ...request }, { store, loaders }) =>
    rememberEntities(loaders, await store.neighbourhood(entityIds(ids), relationFilter(request), pageRequest(request))),
  subgraph: async (_, { ids, ...filter }, { store, loaders }) =>
    rememberEntities(loaders, await store.subgraph(entityIds(ids, "ids", LIMITS.subgraphIds), relationFilter(filter))),
  async paths(_, request, context) {
    const asked = pathRequest(request);
    // The ends of a path that was found are known, so that nobody asks for them once more.
    const finding = context.store.paths(asked).then((paths) => paths.map((path) => rememberEntities(context.loaders, path)));
    await finding.catch(() => undefined);
    await requireKnown(context, [...asked.from, ...asked.to]);
    return finding;
  },
  whoMetWhom: async (_, request, context) => toConnection(await context.store.meetingPairs(await meetingRequest(context, request))),
  partnerMatrix: async (_, request, { store }) => toConnection(await store.partnerMatrix(matrixRequest(request))),
  async compare(_, asked, context) {
    const { pair, request } = await comparisonRequest(context, asked);
    return context.store.compare(pair, request);
  },
  timeline: (_, request, { store }) => store.timeline(timelineRequest(request)),
  newSince: async (_, request, { store }) => toChangeConnection(await store.changesSince(changesRequest(request))),
  async countFacts(_, asked, { store }) {
    const request = factCountRequest(asked);
    return toFactCounts(await store.countFacts(request), request.by);
  },
  connectors: (_, request, { store }) => store.connectors(connectorRequest(request)),
  ontology: async (_, _arguments, { store }) => countedOntology(await store.ontologyCounts()),
  summary: (_, _arguments, { store }) => store.summary(),
};
