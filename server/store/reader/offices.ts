import type { EntityId } from "../../../domain/ids.ts";
import { REPORTED_MODALITIES } from "../../../domain/modality.ts";
import type { OfficeHeld } from "../../../domain/offices.ts";
import type { Ask } from "./ask.ts";
import { datingColumns } from "./datingColumns.ts";
import { groupRows, textColumn } from "./pages.ts";

/** The offices of each person, as accepted sources report them. */
export async function readOffices(ask: Ask, persons: readonly EntityId[]): Promise<ReadonlyMap<EntityId, readonly OfficeHeld[]>> {
  if (persons.length === 0) return new Map();
  const rows = await ask("offices-of", { ids: persons, modalities: REPORTED_MODALITIES });
  const offices = groupRows(rows, "person", (row): OfficeHeld => ({ of: textColumn(row, "of") as EntityId, ...datingColumns(row) }));
  return offices as ReadonlyMap<EntityId, readonly OfficeHeld[]>;
}
