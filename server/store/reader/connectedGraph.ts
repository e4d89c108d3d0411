import { UndirectedGraph } from "graphology";
import { createUnweightedIndexedBrandes } from "graphology-shortest-path/indexed-brandes.js";

import type { ConnectedGraph, Connection } from "../../../domain/connectors.ts";
import type { EntityId } from "../../../domain/ids.ts";

/** The graph that connections make. Built in the order of ids, so that sums over it come out alike wherever they are worked out. */
export function createConnectedGraph(connections: readonly Connection[]): ConnectedGraph {
  const graph = new UndirectedGraph();
  const ids = [...new Set(connections.flatMap(({ ends }) => ends))].sort();
  for (const id of ids) graph.addNode(id);
  const pairs = connections.map(({ ends: [a, b] }) => (a < b ? ([a, b] as const) : ([b, a] as const)));
  pairs.sort((x, y) => (x.join(" ") < y.join(" ") ? -1 : 1));
  for (const [a, b] of pairs) graph.mergeEdge(a, b);
  // At the first question, since the library refuses an empty graph.
  let search: ReturnType<typeof createUnweightedIndexedBrandes> | undefined;
  return {
    ids,
    neighboursOf: (id: EntityId) => graph.degree(id),
    waysFrom(index) {
      search ??= createUnweightedIndexedBrandes(graph);
      const [stack, before, ways] = search(index);
      const reached = [...stack];
      // The library hands out its own stack, which the next search fills again.
      stack.clear();
      return { reached, before, ways };
    },
  };
}
