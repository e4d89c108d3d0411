import { periodLength, toTimeline, type TimeBucket } from "../../../domain/timeline.ts";
import type { GraphReader, TimelineRequest } from "../graphStore.ts";
import type { Ask } from "./ask.ts";
import { readDataVersion } from "./dataVersion.ts";
import { numberColumn, textColumn } from "./pages.ts";
import { createVersionCache } from "./versionCache.ts";

const REMEMBERED_TIMELINES = 8;

/** How many relations begin in each period: those of some entities, or all. An interval counts at its start, and at its end where no start is known. */
async function readTimeline(ask: Ask, { ids, types = [], by, modalities }: TimelineRequest): Promise<readonly TimeBucket[]> {
  const filter = { types, modalities, statuses: ["ACCEPTED"], length: periodLength(by) };
  const rows = ids === undefined ? await ask("timeline-of-all", filter) : await ask("timeline-of", { ...filter, ids: [...new Set(ids)] });
  return toTimeline(rows.map((row) => ({ period: textColumn(row, "period"), count: numberColumn(row, "count") })));
}

/** Timelines; one of all relations takes a scan of the store and is remembered for a version of the data. */
export function createTimeline(ask: Ask): GraphReader["timeline"] {
  const timelines = createVersionCache<readonly TimeBucket[]>({ max: REMEMBERED_TIMELINES }, () => readDataVersion(ask));
  return (request) =>
    request.ids === undefined ? timelines.get(JSON.stringify(request), () => readTimeline(ask, request)) : readTimeline(ask, request);
}
