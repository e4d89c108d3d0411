import type { EntityId } from "../../../domain/ids.ts";
import type { EntityKind } from "../../../domain/kinds.ts";
import { REPORTED_MODALITIES, type Modality } from "../../../domain/modality.ts";
import type { RelationType } from "../../../domain/relationTypes.ts";
import type { NeighbourCount } from "../graphStore.ts";
import type { Ask } from "./ask.ts";
import { groupRows, numberColumn, textColumn } from "./pages.ts";

/** Distinct neighbours of each entity by type, direction and kind: accepted relations, MENTIONS apart. */
export async function readNeighbourCounts(
  ask: Ask,
  ids: readonly EntityId[],
  modalities: readonly Modality[],
): Promise<ReadonlyMap<EntityId, readonly NeighbourCount[]>> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  const rows = await ask("neighbour-counts", { ids: unique, modalities });
  const counts = groupRows(rows, "entity", (row): NeighbourCount => ({
    type: textColumn(row, "type") as RelationType,
    direction: textColumn(row, "direction") as NeighbourCount["direction"],
    kind: textColumn(row, "kind") as EntityKind,
    count: numberColumn(row, "count"),
  }));
  return new Map(unique.map((id) => [id, counts.get(id) ?? []]));
}

/** How many accepted, reported relations each entity has, MENTIONS apart. */
export async function readDegrees(ask: Ask, ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, number>> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  const rows = await ask("degrees", { ids: unique, modalities: REPORTED_MODALITIES });
  const degrees = new Map(rows.map((row) => [textColumn(row, "entity"), numberColumn(row, "degree")]));
  return new Map(unique.map((id) => [id, degrees.get(id) ?? 0]));
}
