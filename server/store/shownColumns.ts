/** Properties of entities and relations that an answer shows; ids are always among them. */
export interface ShownColumns {
  readonly entity: readonly string[];
  readonly relation: readonly string[];
}

/** What the graph in memory holds of every entity and relation: names, roles and dates, as lists, pictures and paths show them. */
export const COVERED_COLUMNS: ShownColumns = {
  entity: ["id", "kind", "name", "nameVi", "disambiguatorEn", "disambiguatorVi", "referenceOnly"],
  relation: ["id", "role", "start", "end", "dateBasis", "modality", "status"],
};

/** Whether some columns hold all of others. */
export function covers(some: ShownColumns, { entity, relation }: ShownColumns): boolean {
  return entity.every((column) => some.entity.includes(column)) && relation.every((column) => some.relation.includes(column));
}

/** All that records are made of. A relation's type and ends are no properties. */
export const ALL_COLUMNS: ShownColumns = {
  entity: [
    "id",
    "kind",
    "name",
    "nameVi",
    "aliases",
    "disambiguatorEn",
    "disambiguatorVi",
    "summary",
    "reference",
    "details",
    "referenceOnly",
    "factCount",
    "status",
  ],
  relation: [
    "id",
    "role",
    "onBehalfOf",
    "qualifiers",
    "start",
    "end",
    "dateBasis",
    "observed",
    "modality",
    "attributedTo",
    "status",
    "confidence",
    "reference",
  ],
};
