import { z } from "zod";
import { countText, digestOf, type Api } from "./api.ts";
import { ASKED_TYPE } from "./questions.ts";

const RELATION = "id type role start end dateBasis modality";

const NEIGHBOURS = `query Neighbours($id: ID!) {
  entity(id: $id) {
    id kind name label
    relations(types: ["${ASKED_TYPE}"], first: 25) {
      totalCount
      edges { node { ${RELATION} source { id kind name } target { id kind name } } }
    }
  }
}`;
const COUNTS = `query Counts($ids: [ID!]!) {
  neighbourhood(ids: $ids, types: ["${ASKED_TYPE}"], first: 10) {
    nodes { id kind name neighbourCounts { type direction kind count } }
    relations { ${RELATION} source { id } target { id } }
  }
}`;
const SUBGRAPH = `query Subgraph($ids: [ID!]!) {
  subgraph(ids: $ids) {
    nodes { id kind name label summary referenceOnly }
    relations { ${RELATION} source { id } target { id } }
  }
}`;
const SEARCH = `query Search($text: String!) {
  search(text: $text, first: 10) { score entity { id kind name } }
}`;
const PATH = `query Path($from: [ID!]!, $to: [ID!]!) {
  paths(from: $from, to: $to, maxHops: 4, first: 1) {
    length
    nodes { id kind name }
    relations { id type start modality source { id } target { id } }
  }
}`;

const named = z.object({ id: z.string() });
const relation = z.object({ id: z.string(), source: named, target: named });
const count = z.object({ type: z.string(), direction: z.string(), kind: z.string(), count: z.number() });
const neighboursData = z.object({
  entity: z.object({ id: z.string(), relations: z.object({ edges: z.array(z.object({ node: relation })) }) }),
});
const countsData = z.object({
  neighbourhood: z.object({ nodes: z.array(named.extend({ neighbourCounts: z.array(count) })), relations: z.array(relation) }),
});
const subgraphData = z.object({ subgraph: z.object({ nodes: z.array(named), relations: z.array(relation) }) });
const searchData = z.object({ search: z.array(z.object({ entity: named })) });
const pathData = z.object({ paths: z.array(z.object({ length: z.number(), nodes: z.array(named) })) });

function ids(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

/** Whomet's own schema; the hand-written peers answer it too. */
export const whometApi: Api = {
  neighbours: {
    query: NEIGHBOURS,
    toDigest: (data) => {
      const relations = neighboursData.parse(data).entity.relations.edges.map(({ node }) => node);
      return digestOf({ entities: relations.flatMap(({ source, target }) => [source.id, target.id]), relations: ids(relations) });
    },
  },
  counts: {
    query: COUNTS,
    toDigest: (data) => {
      const { nodes, relations } = countsData.parse(data).neighbourhood;
      const counts = nodes.flatMap(({ id, neighbourCounts }) => neighbourCounts.map((counted) => countText(id, counted)));
      return digestOf({ entities: ids(nodes), relations: ids(relations), counts });
    },
  },
  subgraph: {
    query: SUBGRAPH,
    toDigest: (data) => {
      const { nodes, relations } = subgraphData.parse(data).subgraph;
      return digestOf({ entities: ids(nodes), relations: ids(relations) });
    },
  },
  search: {
    query: SEARCH,
    toDigest: (data) => digestOf({ entities: searchData.parse(data).search.map(({ entity }) => entity.id) }),
  },
  path: {
    query: PATH,
    toDigest: (data) => {
      const [path] = pathData.parse(data).paths;
      return digestOf({ entities: path === undefined ? [] : ids([path.nodes[0], path.nodes.at(-1)].filter((end) => end !== undefined)) });
    },
  },
};
