import { setImmediate as nextTurn } from "node:timers/promises";

import { afterAll, beforeAll, expect, it } from "@jest/globals";

import { REPORTED_MODALITIES } from "../../domain/modality.ts";
import type { DatasetRecords } from "../../domain/records.ts";
import { WhometError } from "../../server/errors.ts";
import { createGraphStore } from "../../server/store/createGraphStore.ts";
import type { GraphStore, MeetingRequest, PathRequest } from "../../server/store/graphStore.ts";
import { describeEngines } from "./describeEngines.ts";
import { crowd, DATASET, entity, evidence, relation } from "./exampleDataset.ts";

const WIDTH = 40;
const CROWD = 1_500;
const SO = { modalities: REPORTED_MODALITIES, statuses: ["ACCEPTED"] } as const;

function layer(number: number): readonly (`official:${string}` | `meeting:${string}`)[] {
  const width = number === 0 || number === 6 ? 1 : WIDTH;
  return Array.from({ length: width }, (_, index) => `${number % 2 === 0 ? "official" : "meeting"}:layer-${number}-${index}` as const);
}

/** Seven layers, all of each joined to all of the next: a hundred million ways of six hops from the first to the last. */
function layers(): DatasetRecords {
  const all = Array.from({ length: 7 }, (_, number) => layer(number));
  const joined = all.slice(1).flatMap((own, number) => own.flatMap((a) => (all[number] ?? []).map((b) => [a, b] as const)));
  const { entities, relations, evidence: said } = crowd(CROWD);
  const attended = joined.map(([a, b], index) =>
    a.startsWith("official:") ? relation(`layers:${index}`, a, b) : relation(`layers:${index}`, b, a),
  );
  return {
    entities: [...entities, ...all.flat().map((id) => entity(id, id.slice(id.indexOf(":") + 1)))],
    relations: [...relations, ...attended],
    evidence: [...said, ...attended.map(({ id }) => evidence(id, id))],
  };
}

const PATHS: PathRequest = { ...SO, from: ["official:layer-0-0"], to: ["official:layer-6-0"], maxHops: 6, first: 5, throughHubs: false };
/** The crowd of one meeting: a million pairs. */
const PAIRS: MeetingRequest = { ...SO, level: "PERSON", grades: ["SAME_EVENT"], eventKinds: ["MEETING"], undated: true, first: 5 };

describeEngines("the deadline of a long computation", (contract) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = createGraphStore(await contract.open());
    await store.load(layers(), DATASET);
  }, 120_000);
  afterAll(() => store.close());

  /** Asks, waits until the last statement of the question is sent, has other questions answered, and then ends the scope. */
  async function endWhileComputing(question: () => Promise<unknown>, statements: number): Promise<unknown> {
    const ending = new AbortController();
    const reason = new WhometError("TIMEOUT", "Too long: ask for less.");
    let sent = 0;
    const asked = store.inScope({ signal: ending.signal, onStatement: () => void (sent += 1) }, question).then(
      () => "answered in full",
      (error: unknown) => (error === reason ? "ended" : error),
    );
    while (sent < statements) await nextTurn();
    for (let index = 0; index < 10; index += 1) await store.degrees(["country:vn"]);
    ending.abort(reason);
    return asked;
  }

  it("ends a search for paths while it lists them, and answers others meanwhile", async () => {
    // In memory the search itself sends no statement: only what it found is read.
    await store.degrees(["country:vn"]);
    expect(await endWhileComputing(() => store.paths(PATHS), 0)).toBe("ended");
  });

  it("ends the pairing of a crowd, and answers others meanwhile", async () => {
    expect(await endWhileComputing(() => store.meetingPairs(PAIRS), 7)).toBe("ended");
  });

  it("says which bound a search for paths met, and by how much it was passed", async () => {
    await expect(store.paths(PATHS)).rejects.toMatchObject({
      code: "LIMIT_EXCEEDED",
      details: { argument: "steps", limit: 2_000_000, asked: 2_000_001 },
    });
  });
});
