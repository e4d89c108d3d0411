import { z } from "zod";
import { REPORTED_MODALITIES } from "../../domain/modality.ts";
import { RELATION_TYPE_NAMES } from "../../domain/relationTypes.ts";
import { countText, digestOf, type Api } from "./api.ts";

const PROPERTIES = "properties { id role start end dateBasis modality }";
const SHOWN = `status: {eq: "ACCEPTED"}, modality: {in: ${JSON.stringify(REPORTED_MODALITIES)}}`;
const NEWEST_FIRST = "sort: [{edge: {latest: DESC}}, {edge: {id: ASC}}]";
/** Of these the generated graph holds none. */
const ABSENT = ["MENTIONS", "NEGOTIATES", "CONTRIBUTES_TO", "EXPORTS", "PROMOTES_EXPORT", "ISSUED", "CALLS_FOR", "PLANS", "SUCCEEDED_BY"];

/** The field of a relation type: `heldIn` of HELD_IN. */
function fieldOf(type: string): string {
  return type.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function neighbours(first: number, node: string): string {
  return `attendedConnection(first: ${first}, where: {edge: {${SHOWN}}}, ${NEWEST_FIRST}) { totalCount edges { ${PROPERTIES} node { ${node} } } }`;
}

const TYPES = RELATION_TYPE_NAMES.filter((type) => !ABSENT.includes(type));
const COUNT = "neighbourCounts { type direction kind count }";
const NEIGHBOURS = `query Neighbours($id: ID!) {
  entities(where: {id: {eq: $id}}) { id kind name nameVi disambiguatorEn ${neighbours(25, "id kind name")} }
}`;
const COUNTS = `query Counts($ids: [ID!]!) {
  entities(where: {id: {in: $ids}}) { id kind name ${COUNT} ${neighbours(10, `id kind name ${COUNT}`)} }
}`;
const SUBGRAPH = `query Subgraph($ids: [ID!]!) {
  entities(where: {id: {in: $ids}}) {
    id kind name nameVi disambiguatorEn summary referenceOnly
    ${TYPES.map((type) => `${fieldOf(type)}Connection(where: {edge: {${SHOWN}}, node: {id: {in: $ids}}}) { edges { ${PROPERTIES} node { id } } }`).join("\n    ")}
  }
}`;
const SEARCH = "query Search($tokens: String!) { search(tokens: $tokens) { score id kind name } }";
const PATH = `query Path($from: ID!, $to: ID!) {
  path(from: $from, to: $to) { length nodes { id kind name } relations { id type start modality source target } }
}`;

const named = z.object({ id: z.string() });
const count = z.object({ type: z.string(), direction: z.string(), kind: z.string(), count: z.number() });
const counted = named.extend({ neighbourCounts: z.array(count).optional() });
const connection = z.object({ edges: z.array(z.object({ properties: named, node: counted })) });
const entitiesData = z.object({ entities: z.array(counted.loose()) });
const searchData = z.object({ search: z.array(named) });
const pathData = z.object({ path: z.array(z.object({ nodes: z.array(named) })) });

type Counted = z.infer<typeof counted>;

/** Entities, relations and counts of an answer, whatever the fields of its connections are called. */
function readEntities(data: unknown): { readonly nodes: readonly Counted[]; readonly relations: readonly string[] } {
  const { entities } = entitiesData.parse(data);
  const edges = entities.flatMap((entity) =>
    Object.values(entity).flatMap((value) => {
      const { data: found } = connection.safeParse(value);
      return found?.edges ?? [];
    }),
  );
  return { nodes: [...entities, ...edges.map(({ node }) => node)], relations: edges.map(({ properties }) => properties.id) };
}

function toDigest(data: unknown): ReturnType<typeof digestOf> {
  const { nodes, relations } = readEntities(data);
  const counts = nodes.flatMap(({ id, neighbourCounts = [] }) => neighbourCounts.map((of) => countText(id, of)));
  return digestOf({ entities: nodes.map(({ id }) => id), relations, counts });
}

/** The schema that @neo4j/graphql makes of bench/peers/neo4jGraphql.graphql. */
export const neo4jGraphqlApi: Api = {
  neighbours: { query: NEIGHBOURS, toDigest },
  counts: { query: COUNTS, toDigest },
  subgraph: { query: SUBGRAPH, toDigest },
  search: {
    query: SEARCH,
    toDigest: (data) => digestOf({ entities: searchData.parse(data).search.map(({ id }) => id) }),
  },
  path: {
    query: PATH,
    toDigest: (data) => {
      const [path] = pathData.parse(data).path;
      const ends = [path?.nodes[0], path?.nodes.at(-1)].filter((end) => end !== undefined);
      return digestOf({ entities: ends.map(({ id }) => id) });
    },
  },
};
