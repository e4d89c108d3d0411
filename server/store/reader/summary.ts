import type { EntityId } from "../../../domain/ids.ts";
import type { EntityKind } from "../../../domain/kinds.ts";
import type { RelationType } from "../../../domain/relationTypes.ts";
import type { Row } from "../cypherEngine.ts";
import type { OntologyCounts, StoreSummary } from "../graphStore.ts";
import type { Ask } from "./ask.ts";
import { readDataVersion } from "./dataVersion.ts";
import { numberColumn, textColumn } from "./pages.ts";

/** Counts are of what lists show where nobody asks for more. */
const COUNTED = { statuses: ["ACCEPTED"] } as const;

function sumOf(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, row) => sum + numberColumn(row, column), 0);
}

function extreme(rows: readonly Row[], column: "first" | "last"): string | undefined {
  const dates = rows
    .map((row) => textColumn(row, column))
    .filter((date) => date !== "")
    .sort();
  return (column === "first" ? dates[0] : dates.at(-1))?.replace("~", "");
}

/** What the store holds: accepted facts, MENTIONS apart, reference data counted beside the rest. */
export async function readSummary(ask: Ask, engine: string): Promise<StoreSummary> {
  const [entities, relations, evidence, dataVersion, homes] = await Promise.all([
    ask("entity-counts", COUNTED),
    ask("relation-counts", COUNTED),
    ask("evidence-count", {}),
    readDataVersion(ask),
    ask("home-countries", {}),
  ]);
  const [home, ...otherHomes] = homes.map((row) => textColumn(row, "country") as EntityId);
  const own = entities.filter((row) => row["referenceOnly"] !== true);
  const counted = relations.filter((row) => row["type"] !== "MENTIONS");
  const stated = counted.filter((row) => row["reference"] !== true);
  return {
    entities: sumOf(own, "count"),
    referenceEntities: sumOf(entities, "count") - sumOf(own, "count"),
    relations: sumOf(stated, "count"),
    referenceRelations: sumOf(counted, "count") - sumOf(stated, "count"),
    documents: sumOf(
      own.filter((row) => row["kind"] === "DOCUMENT"),
      "count",
    ),
    evidence: sumOf(evidence, "total"),
    undatedRelations: sumOf(stated, "undated"),
    first: extreme(stated, "first"),
    last: extreme(stated, "last"),
    engine,
    dataVersion,
    homeCountry: otherHomes.length === 0 ? home : undefined,
  };
}

/** How many accepted entities there are of each kind and relations of each type, reference data included. */
export async function readOntologyCounts(ask: Ask): Promise<OntologyCounts> {
  const [entities, relations] = await Promise.all([ask("entity-counts", COUNTED), ask("relation-counts", COUNTED)]);
  const kinds = new Map<EntityKind, { count: number; referenceOnly: number }>();
  for (const row of entities) {
    const kind = textColumn(row, "kind") as EntityKind;
    const before = kinds.get(kind) ?? { count: 0, referenceOnly: 0 };
    const count = numberColumn(row, "count");
    kinds.set(kind, { count: before.count + count, referenceOnly: before.referenceOnly + (row["referenceOnly"] === true ? count : 0) });
  }
  const types = new Map<RelationType, number>();
  for (const row of relations) {
    const type = textColumn(row, "type") as RelationType;
    types.set(type, (types.get(type) ?? 0) + numberColumn(row, "count"));
  }
  return { kinds, types };
}
