import { ENTITY_KINDS } from "../../domain/kinds.ts";
import { MODALITIES, REPORTED_MODALITIES } from "../../domain/modality.ts";
import type { CypherEngine } from "./cypherEngine.ts";
import type { GraphReader, GraphStore, RelationFilter } from "./graphStore.ts";
import { createGraphReader } from "./reader/createGraphReader.ts";
import { search } from "./reader/search.ts";
import { createGraphWriter } from "./write/createGraphWriter.ts";

const WARM_FILTER: RelationFilter = { undated: false, modalities: REPORTED_MODALITIES, statuses: ["ACCEPTED"] };
const WARM_PAGE = { first: 1 };

/** Asks each kind of question once about a few entities, so that the engine has planned its statements before somebody waits. */
async function warmUp(reader: GraphReader): Promise<void> {
  const { items } = await reader.list({ first: 2, kinds: ENTITY_KINDS, statuses: ["ACCEPTED"] });
  const ids = items.map(({ item }) => item.id);
  const { items: [relation] } = (await reader.relationsOf(ids, WARM_FILTER, WARM_PAGE)).values().next().value ?? { items: [] };
  const relationIds = relation === undefined ? [] : [relation.item.id];
  const { first, ...standing } = { ...WARM_PAGE, modalities: REPORTED_MODALITIES, statuses: ["ACCEPTED"] } as const;
  await Promise.all([
    reader.entities(ids), reader.relations(relationIds), reader.neighbourCounts(ids, MODALITIES), reader.degrees(ids), reader.neighbourhood(ids, WARM_FILTER, WARM_PAGE),
    reader.subgraph(ids, WARM_FILTER), reader.evidenceOf(relationIds), reader.evidenceAbout(ids, WARM_PAGE), reader.search({ text: "viet nam", first, statuses: standing.statuses }),
    reader.paths({ from: ids.slice(0, 1), to: ids.slice(1), maxHops: 2, first, throughHubs: false, ...standing }),
    reader.meetingPairs({ first, level: "PERSON", grades: ["MET"], eventKinds: ["MEETING"], undated: true, ...standing }), reader.summary(), reader.ontologyCounts(), reader.dataVersion(),
  ]);
}

/** The store over an engine: everything above the port, read side and write side. Closing the store closes the engine. */
export function createGraphStore(engine: CypherEngine): GraphStore {
  const answers = createGraphReader(engine);
  const reader: GraphReader = { ...answers, search: (request) => search(engine, request, (ids) => answers.entities(ids)) };
  return {
    ...reader,
    ...createGraphWriter(engine),
    prepare: () => engine.prepare(),
    warmUp: () => warmUp(reader),
    close: () => engine.close(),
  };
}
