// purpose: the records of some entities, without derived and run fields, and the batch that first wrote each, and its kind
// params: $ids
// returns: record, firstIn, sort
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n {.id, .kind, .name, .nameVi, .aliases, .disambiguatorEn, .disambiguatorVi, .summary, .reference, .details} AS record, n.firstIn AS firstIn, n.kind AS sort
