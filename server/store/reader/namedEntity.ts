import type { EntityId } from "../../../domain/ids.ts";
import type { EntityKind } from "../../../domain/kinds.ts";
import type { ReviewStatus } from "../../../domain/modality.ts";
import type { Row } from "../cypherEngine.ts";
import type { NamedEntity } from "./nameIndex.ts";
import { numberColumn, textColumn } from "./pages.ts";

function texts(row: Row, columns: readonly string[]): readonly string[] {
  return columns.flatMap((column) => row[column] ?? []).filter((value) => typeof value === "string");
}

/** An entity as search knows it, from a row of its names and its standing. */
export function toNamedEntity(row: Row): NamedEntity {
  return {
    id: textColumn(row, "id") as EntityId,
    kind: textColumn(row, "kind") as EntityKind,
    status: textColumn(row, "status") as ReviewStatus,
    names: texts(row, ["name", "nameVi", "aliases"]),
    disambiguators: texts(row, ["disambiguatorEn", "disambiguatorVi"]),
    nameKey: textColumn(row, "nameKey"),
    referenceOnly: row["referenceOnly"] === true,
    factCount: numberColumn(row, "factCount"),
  };
}
