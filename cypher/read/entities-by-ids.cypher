// purpose: the entities with these ids, in no order
// params: $ids
// returns: entity
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e {.id, .kind, .name, .nameVi, .nameKey, .aliases, .disambiguatorEn, .disambiguatorVi, .summary, .reference, .details, .referenceOnly, .factCount, .status} AS entity
