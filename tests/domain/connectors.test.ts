import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { UndirectedGraph } from "graphology";
import betweenness from "graphology-metrics/centrality/betweenness.js";

import { rankConnectors, type Connection, type Connector } from "../../domain/connectors.ts";
import { finish } from "../../domain/steps.ts";
import { createConnectedGraph } from "../../server/store/reader/connectedGraph.ts";

function connect(...pairs: readonly string[]): readonly Connection[] {
  return pairs.map((pair) => {
    const [a = "", b = ""] = pair.split("-");
    return { ends: [`official:${a}`, `official:${b}`], relations: 1 };
  });
}

function rank(connections: readonly Connection[]): readonly Connector[] {
  return finish(rankConnectors(createConnectedGraph(connections)));
}

describe("rankConnectors", () => {
  it("gives 1 to whom every way between others passes, and leaves out who is between nobody", () => {
    expect(rank(connect("a-m", "b-m", "c-m"))).toEqual([{ entity: "official:m", score: 1, neighbours: 3 }]);
    expect(rank(connect("a-b"))).toEqual([]);
    expect(rank([])).toEqual([]);
  });

  it("shares a pair among all its shortest ways, and puts equal scores by id", () => {
    expect(rank(connect("a-x", "a-y", "x-b", "y-b")).map(({ entity, score }) => `${entity} ${score}`)).toEqual(
      ["a", "b", "x", "y"].map((id) => `official:${id} 0.166667`),
    );
  });

  it("is the same whichever way and in whichever order relations come", () => {
    const [one, two] = [connect("a-x", "a-y", "x-b", "y-b", "b-c"), connect("c-b", "b-y", "y-a", "b-x", "x-a", "a-x")];
    expect(rank(two)).toEqual(rank(one));
  });

  it("agrees with the centrality of a library on any graph", () => {
    const pair = fc.tuple(fc.nat(12), fc.nat(12)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(pair, { minLength: 4, maxLength: 40 }), (pairs) => {
        const graph = new UndirectedGraph();
        for (const [a, b] of pairs) graph.mergeEdge(`official:p${a}`, `official:p${b}`);
        if (graph.order < 3) return;
        const ranked = new Map<string, number>(
          rank(connect(...pairs.map(([a, b]) => `p${a}-p${b}`))).map(({ entity, score }) => [entity, score]),
        );
        for (const [id, score] of Object.entries(betweenness(graph))) expect(ranked.get(id) ?? 0).toBeCloseTo(score, 5);
      }),
    );
  });
});
