import { CHANGE_KINDS, FACT_KINDS } from "../../../domain/changes.ts";
import { EVENT_KINDS } from "../../../domain/kinds.ts";
import { REPORTED_MODALITIES } from "../../../domain/modality.ts";
import type { EntityId } from "../../../domain/ids.ts";
import type { GraphReader } from "../graphStore.ts";

const NOWHERE: readonly EntityId[] = ["country:warm-up"];
const ELSEWHERE: readonly EntityId[] = ["country:warm-up-too"];
const PAGE = { first: 1 };
const SO = { modalities: REPORTED_MODALITIES, statuses: ["ACCEPTED"] } as const;
const FILTER = { ...SO, undated: false };

function fail(error: unknown): never {
  throw error;
}

/** The questions that are answered from the graph in memory, where there is one. */
function askOfGraph(reader: GraphReader): readonly Promise<unknown>[] {
  return [
    reader.relationsOf(NOWHERE, FILTER, PAGE),
    reader.neighbourhood(NOWHERE, FILTER, PAGE),
    reader.subgraph(NOWHERE, FILTER),
    reader.neighbourCounts(NOWHERE, SO.modalities),
    reader.neighbourTotals(NOWHERE, { kinds: [], modalities: SO.modalities }),
    reader.degrees(NOWHERE),
    reader.paths({ ...SO, from: NOWHERE, to: ELSEWHERE, maxHops: 1, first: 1, throughHubs: false }),
  ];
}

interface WarmedUp {
  readonly reader: GraphReader;
  /** A reader that keeps no graph in memory: while a load runs, the first one answers by the same statements. */
  readonly byStatements: GraphReader;
}

/**
 * Asks every question once, of entities that do not exist, so that the first caller does not wait for plans to be made. A question that
 * fails stays cold, and `onCold` is told: a store that has just started plans slowly, and answers all the same.
 */
export async function warmUpReader({ reader, byStatements }: WarmedUp, onCold: (error: unknown) => void = fail): Promise<void> {
  const answers = await Promise.allSettled([
    reader.entities(NOWHERE),
    reader.relations(["warm-up"]),
    reader.list({ ...PAGE, statuses: SO.statuses }),
    reader.search({ text: "warm up", statuses: SO.statuses, first: 1 }),
    ...askOfGraph(reader),
    ...askOfGraph(byStatements),
    reader.meetingPairs({
      ...SO,
      ...PAGE,
      level: "PERSON",
      participant: NOWHERE[0],
      grades: ["MET"],
      eventKinds: EVENT_KINDS,
      undated: true,
    }),
    reader.meetingPairs({
      ...SO,
      ...PAGE,
      level: "TERRITORY",
      grades: ["MET"],
      eventKinds: EVENT_KINDS,
      from: "0001",
      to: "0001",
      undated: false,
    }),
    ...[{ ids: NOWHERE }, {}].map((of) => reader.timeline({ ...of, by: "YEAR", modalities: SO.modalities })),
    reader
      .dataVersion()
      .then((since) => reader.changesSince({ ...PAGE, since, changes: CHANGE_KINDS, what: FACT_KINDS, statuses: SO.statuses })),
    reader.countFacts({ ...FILTER, count: "ENTITIES", by: ["YEAR"], rollUp: false, modalities: [] }),
    reader.connectors({ ...FILTER, ids: NOWHERE, throughHubs: false, first: 1 }),
    reader.partnersOf(NOWHERE, { ...PAGE, kinds: ["COUNTRY"], viaChildren: true, undated: true, modalities: [] }),
    reader.evidenceOf(["warm-up"]),
    reader.evidenceAbout(NOWHERE, PAGE),
    reader.evidenceIn(NOWHERE),
    reader.statedRelations(NOWHERE, SO.statuses, PAGE),
    reader.disputingFigures(NOWHERE),
    reader.summary(),
    reader.ontologyCounts(),
    reader.dataVersion(),
  ]);
  for (const answer of answers) if (answer.status === "rejected") onCold(answer.reason);
}
