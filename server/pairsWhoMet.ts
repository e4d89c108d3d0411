import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActorLevel } from "../domain/meetings.ts";
import { REPORTED_MODALITIES } from "../domain/modality.ts";
import type { DatasetRecords } from "../domain/records.ts";
import { createGraphStore } from "./store/createGraphStore.ts";
import type { DatasetIdentity } from "./store/graphStore.ts";
import { openEngine } from "./store/openEngine.ts";

/** How many pairs a source says have met, by level. */
export type PairsWhoMet = Readonly<Record<ActorLevel, number>>;

/** Counts who met whom as `whoMetWhom` does: on a store of its own, which is gone afterwards. */
export async function pairsWhoMet(records: DatasetRecords, identity: DatasetIdentity): Promise<PairsWhoMet> {
  const dataDir = await mkdtemp(join(tmpdir(), "whomet-facts-"));
  try {
    const store = createGraphStore(await openEngine({ dataDir }));
    await store.prepare();
    await store.load(records, identity);
    const count = async (level: ActorLevel): Promise<number> => {
      const request = {
        level,
        grades: ["MET"],
        eventKinds: ["MEETING", "VISIT", "CONFERENCE"],
        undated: true,
        modalities: REPORTED_MODALITIES,
        statuses: ["ACCEPTED"],
        first: 1,
      } as const;
      return (await store.meetingPairs(request)).totalCount;
    };
    const pairs = { PERSON: await count("PERSON"), ORGANIZATION: await count("ORGANIZATION"), TERRITORY: await count("TERRITORY") };
    await store.close();
    return pairs;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
