import type { EntityKind } from "../../domain/kinds.ts";
import type { Problem } from "../documents/problem.ts";
import type { RawRow } from "../documents/rawRow.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Fact } from "./gatherFacts.ts";
import type { Minimum } from "./manifest.ts";

const NOT_COUNTED: readonly EntityKind[] = ["FIGURE", "TOPIC", "DOCUMENT"];

/** True where only reference documents state the fact. */
export function isReferenceFact({ statements }: Fact, catalogue: Catalogue): boolean {
  return statements.every(({ document }) => catalogue.get(document)?.record.reference === true);
}

function countDataset({ catalogue, facts }: { readonly catalogue: Catalogue; readonly facts: readonly Fact[] }): Minimum {
  const own = [...catalogue.values()].filter(({ record }) => !record.reference).map(({ record }) => record.kind);
  return {
    documents: own.filter((kind) => kind === "DOCUMENT").length,
    entities: own.filter((kind) => !NOT_COUNTED.includes(kind)).length,
    relations: facts.filter((fact) => !isReferenceFact(fact, catalogue)).length,
  };
}

/** One problem for each count that is below what dataset.yaml asks for; any of them fails the load. */
export function checkMinimum(
  minimum: Minimum,
  dataset: { readonly catalogue: Catalogue; readonly facts: readonly Fact[] },
  manifest: RawRow,
): readonly Problem[] {
  const counts = countDataset(dataset);
  return (["documents", "entities", "relations"] as const)
    .filter((name) => counts[name] < minimum[name])
    .map((name) => ({
      kind: "UNDER_MINIMUM",
      file: manifest.file,
      line: manifest.lines["minimum"] ?? manifest.line,
      field: `minimum.${name}`,
      reason: `Only ${counts[name]} ${name} are valid, and at least ${minimum[name]} are asked for, so nothing is loaded`,
      remedy: "Mend the rows that are refused, or lower the minimum if they were taken away on purpose",
    }));
}
