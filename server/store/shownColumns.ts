/** Properties of entities and relations that an answer shows; ids are always among them. */
export interface ShownColumns {
  readonly entity: readonly string[];
  readonly relation: readonly string[];
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
