import { resolve } from "node:path";
import { Command } from "commander";
import { assembleDataset } from "./dataset/assembleDataset.ts";
import { graphFacts, type GraphFacts } from "./dataset/graphFacts.ts";
import { validateDataset } from "./dataset/validateDataset.ts";
import { readSource } from "./documents/readSource.ts";
import { pairsWhoMet, type PairsWhoMet } from "./pairsWhoMet.ts";

function printCounts(title: string, counts: readonly (readonly [string, number])[]): string {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const rows = counts.filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
  return [`${title} (${total})`, ...rows.map(([name, count]) => `  ${name.padEnd(18)}${String(count).padStart(6)}`)].join("\n");
}

function printTotals(facts: GraphFacts, { PERSON, ORGANIZATION, TERRITORY }: PairsWhoMet): string {
  const rows: readonly (readonly [string, number, string])[] = [
    ["Documents", facts.documents, ""],
    ["Entities", facts.entities, `documents apart, and ${facts.referenceEntities} of reference data`],
    ["Relations", facts.relations, `${facts.mentions} MENTIONS and ${facts.referenceRelations} of reference data apart`],
    ["Pairs who met", PERSON, `people; ${ORGANIZATION} of organisations, ${TERRITORY} of territories`],
  ];
  return rows.map(([name, count, note]) => `${name.padEnd(14)}${String(count).padStart(6)}${note === "" ? "" : `  (${note})`}`).join("\n");
}

interface Printed {
  readonly facts: GraphFacts;
  readonly pairs: PairsWhoMet;
  readonly homeCountry: string | undefined;
}

function printFacts({ facts, pairs, homeCountry }: Printed): string {
  const { kinds, types, referenceInUse, connected, leaves, largestComponent } = facts;
  const share = connected === 0 ? 0 : Math.round((100 * leaves) / connected);
  return [
    printTotals(facts, pairs),
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
  const { id, title, homeCountry } = dataset.manifest;
  const records = assembleDataset(dataset);
  const identity = { id, title, rejectedIds: dataset.rejectedIds, ...(homeCountry === undefined ? {} : { homeCountry }) };
  console.log(printFacts({ facts: graphFacts(records, homeCountry), pairs: await pairsWhoMet(records, identity), homeCountry }));
}

const program = new Command("facts")
  .description("Print the shape of a source folder: counts, leaves, the largest component.")
  .option("--source <folder>", "the source folder", "seeds")
  .action(facts);

await program.parseAsync();
