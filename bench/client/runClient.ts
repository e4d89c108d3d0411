import { mkdir, writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { openBrowser } from "../../tests/e2e/chromium.ts";
import { generateGraph, type GraphSize } from "../graph/generateGraph.ts";
import { embeddedStore, storesFolder } from "../graph/loadedStores.ts";
import { startServer } from "../graphql/serverProcess.ts";
import { engineScript } from "./engineScript.ts";
import { measureFirstView, type FirstView } from "./firstView.ts";
import { measureView, type ViewResult } from "./measureView.ts";
import { pickView, type ViewSize } from "./pickView.ts";
import { clientGoals, firstViewLine, viewTable } from "./printClient.ts";

const SIZES: readonly ViewSize[] = [
  { entities: 500, relations: 1_000 },
  { entities: 2_000, relations: 4_000 },
  { entities: 5_000, relations: 10_000 },
];

/** What to measure: which sizes of a view, how often. */
export interface ClientPlan {
  readonly rounds: number;
  /** Views with fewer entities, and with more, are left out. */
  readonly least: number;
  readonly most: number;
}

async function measureAll(
  browser: Browser,
  { url, size, plan }: { url: string; size: GraphSize; plan: ClientPlan },
): Promise<{
  readonly views: readonly FirstView[];
  readonly results: readonly ViewResult[];
}> {
  const views: FirstView[] = [];
  // The first visit fills the server's caches.
  await measureFirstView(browser, url);
  for (let round = 0; round < plan.rounds; round += 1) views.push(await measureFirstView(browser, url));
  console.error(firstViewLine(views));
  const engine = await engineScript(url);
  const records = generateGraph(size);
  const results: ViewResult[] = [];
  for (const each of SIZES.filter(({ entities }) => entities >= plan.least && entities <= plan.most)) {
    console.error(`Choosing ${each.entities} entities and laying them out.`);
    const result = await measureView(browser, pickView(records, each), { url, engine, rounds: plan.rounds });
    // The whole takes many minutes; what is done is told even where the run is cut short.
    console.error(viewTable([result]));
    results.push(result);
  }
  return { views, results };
}

/** The benchmark of the client in Chromium: prints its table and goals and writes all rounds to a file. `npm run build` before it. */
export async function runClient(size: GraphSize, plan: ClientPlan): Promise<void> {
  const server = await startServer({
    script: "bench/servers/explorer.ts",
    environment: { DATA_DIR: await embeddedStore(size), NEO4J_URI: "" },
  });
  const browser = await openBrowser();
  try {
    const { views, results } = await measureAll(browser, { url: server.url, size, plan });
    const when = new Date().toISOString();
    const folder = storesFolder(size);
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, `client-${when.replaceAll(/[:.]/g, "-")}.json`);
    await writeFile(
      file,
      JSON.stringify({ when, node: process.version, cores: cpus().length, load: loadavg(), plan, views, results }, undefined, 2),
    );
    console.log(`Chromium ${browser.version()}, medians of ${plan.rounds} rounds, ${when}\n`);
    console.log([viewTable(results), "", firstViewLine(views), "", ...clientGoals(results, views), "", `All rounds: ${file}`].join("\n"));
  } finally {
    await browser.close();
    await server.stop();
  }
}
