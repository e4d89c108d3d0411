import { periodLength, toTimeline, type TimeBucket } from "../../../domain/timeline.ts";
import type { TimelineRequest } from "../graphStore.ts";
import type { Ask } from "./ask.ts";
import { numberColumn, textColumn } from "./pages.ts";

/** How many relations begin in each period: those of some entities, or all. An interval counts at its start, and at its end where no start is known. */
export async function readTimeline(ask: Ask, { ids, types = [], by, modalities }: TimelineRequest): Promise<readonly TimeBucket[]> {
  const filter = { types, modalities, statuses: ["ACCEPTED"], length: periodLength(by) };
  const rows = ids === undefined ? await ask("timeline-of-all", filter) : await ask("timeline-of", { ...filter, ids: [...new Set(ids)] });
  return toTimeline(rows.map((row) => ({ period: textColumn(row, "period"), count: numberColumn(row, "count") })));
}
