import { printReport } from "./ingestion/printReport.ts";
import { runIngestion } from "./ingestion/runIngestion.ts";
import type { GraphStore } from "./store/graphStore.ts";

/** True where no load has ever ended here: the store is empty, or its first load was killed and can be taken up again. */
async function isFresh(store: GraphStore): Promise<boolean> {
  const version = await store.dataVersion();
  return version === "0" || version.endsWith("-");
}

/** Loads a source folder into a store that holds nothing yet, and returns the report for people; undefined where there was nothing to do. */
export async function loadSeeds(store: GraphStore, source: string): Promise<string | undefined> {
  if (!(await isFresh(store))) return undefined;
  return printReport(await runIngestion({ source, store }), source);
}
