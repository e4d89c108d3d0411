import { resolve } from "node:path";
import { Command } from "commander";
import { assembleDataset } from "./dataset/assembleDataset.ts";
import { graphFacts, type GraphFacts } from "./dataset/graphFacts.ts";
import { validateDataset } from "./dataset/validateDataset.ts";
import { readSource } from "./documents/readSource.ts";

function printCounts(title: string, counts: readonly (readonly [string, number])[]): string {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const rows = counts.filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
  return [`${title} (${total})`, ...rows.map(([name, count]) => `  ${name.padEnd(18)}${String(count).padStart(6)}`)].join("\n");
}

function printFacts(facts: GraphFacts, homeCountry: string | undefined): string {
  const { kinds, types, referenceInUse, connected, leaves, largestComponent } = facts;
  const share = connected === 0 ? 0 : Math.round((100 * leaves) / connected);
  return [
    printCounts("Entities without reference data", kinds),
    printCounts("Relations without MENTIONS and reference data", types),
    `Reference entities that documents speak of: ${referenceInUse}`,
    `Connected entities: ${connected}, of which leaves: ${leaves} (${share} %)`,
    `Largest component without ${homeCountry ?? "a home country"}: ${largestComponent} of ${connected}`,
  ].join("\n\n");
}

async function facts({ source }: { readonly source: string }): Promise<void> {
  const { dataset, problems } = validateDataset(await readSource(resolve(source)));
  if (problems.length > 0) console.error(`${problems.length} problems are left out of this: see npm run ingest -- --dry-run`);
  if (dataset === undefined) {
    process.exitCode = 1;
    return;
  }
  const { homeCountry } = dataset.manifest;
  console.log(printFacts(graphFacts(assembleDataset(dataset), homeCountry), homeCountry));
}

const program = new Command("facts")
  .description("Print the shape of a source folder: counts, leaves, the largest component.")
  .option("--source <folder>", "the source folder", "seeds")
  .action(facts);

await program.parseAsync();
