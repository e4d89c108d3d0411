import { rankConnectors, type Connection } from "../../../domain/connectors.ts";
import type { EntityId } from "../../../domain/ids.ts";
import { WhometError } from "../../errors.ts";
import type { ConnectorRanking, ConnectorRequest } from "../graphStore.ts";
import { inTurns } from "../inTurns.ts";
import type { Ask } from "./ask.ts";
import { createConnectedGraph } from "./connectedGraph.ts";
import { numberColumn, textColumn } from "./pages.ts";
import { toRangeParameters } from "./relationFilter.ts";

/** What one ranking may look at: the work grows with the product of the two. */
const MAX_ENTITIES = 1_000;
const MAX_RELATIONS = 10_000;

function refuse(argument: "entities" | "relations", limit: number, asked: number): WhometError {
  return new WhometError(
    "LIMIT_EXCEEDED",
    `connectors are ranked among at most ${limit} ${argument}, and here are ${asked > limit ? "more" : asked}: narrow the graph with \`ids\`, \`kinds\`, \`types\`, \`from\` and \`to\``,
    { details: { argument, limit, asked } },
  );
}

function toConnection(row: Parameters<typeof textColumn>[0]): Connection {
  return {
    ends: [textColumn(row, "source") as EntityId, textColumn(row, "target") as EntityId],
    relations: numberColumn(row, "relations"),
  };
}

/** Connections within the filters, in one statement. */
async function readConnections(ask: Ask, request: ConnectorRequest): Promise<readonly Connection[]> {
  const { ids, kinds = [], types = [], throughHubs, modalities, statuses } = request;
  const filter = { kinds, types, throughHubs, modalities, statuses, ...toRangeParameters(request), limit: MAX_RELATIONS + 1 };
  if (ids === undefined) return (await ask("connections", filter)).map(toConnection);
  const members = [...new Set(ids)];
  const rows = members.map((id) => ({ id }));
  const among = { ...filter, rows, members: Object.fromEntries(members.map((id) => [id, true])) };
  return (await ask("connections-among", among)).map(toConnection);
}

/**
 * The entities that connect others in the graph that a request leaves, by betweenness centrality. LIMIT_EXCEEDED where that graph has
 * more than 1,000 entities or 10,000 relations.
 */
export async function readConnectors(ask: Ask, request: ConnectorRequest): Promise<ConnectorRanking> {
  const connections = await readConnections(ask, request);
  const relations = connections.reduce((sum, connection) => sum + connection.relations, 0);
  if (relations > MAX_RELATIONS) throw refuse("relations", MAX_RELATIONS, relations);
  const graph = createConnectedGraph(connections);
  const entities = graph.ids.length;
  if (entities > MAX_ENTITIES) throw refuse("entities", MAX_ENTITIES, entities);
  const ranked = await inTurns(rankConnectors(graph));
  return { entities, relations, connectors: ranked.slice(0, request.first), found: ranked.length };
}
