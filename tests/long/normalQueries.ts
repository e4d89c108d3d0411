/** What people ask of the seeds, over all that an explorer shows. Each takes some milliseconds to some tens of them. */
const NORMAL_QUERIES: readonly string[] = [
  "{ summary { entities relations documents engine dataVersion } }",
  "{ list(first: 50) { totalCount edges { node { id name degree } } } }",
  '{ search(text: "Ha Noi", first: 10) { score entity { id label } } }',
  '{ entity(id: "country:jp") { label neighbourCounts { type kind count } relations(first: 25) { totalCount edges { node { id start target { name } } } } } }',
  '{ neighbourhood(ids: ["country:jp", "country:kr"], first: 25) { relations { id type source { id } target { id } } } }',
  "{ whoMetWhom(level: TERRITORY, first: 20) { edges { node { grade count a { label } b { label } } } } }",
  '{ paths(from: ["organization:moit-vn"], to: ["province:vn-09"], maxHops: 4, first: 3) { length relations { id evidence { sentence } } } }',
  "{ list(first: 100) { edges { node { id relations(first: 20) { edges { node { id evidence { sentence document { name } } } } } } } } }",
];

/** Bodies of the normal queries. The round makes each request another one, so that no answer is a kept one, while its query is compiled once. */
export function normalBodies(round: number | string): readonly string[] {
  return NORMAL_QUERIES.map((query) => JSON.stringify({ query, variables: { round } }));
}
