// purpose: the records of some entities, without derived and run fields
// params: $ids
// returns: record
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n {.id, .kind, .name, .nameVi, .aliases, .disambiguatorEn, .disambiguatorVi, .summary, .reference, .details} AS record
