// purpose: the records of the relations that leave some entities, without run fields, and the batch that first wrote each, and its type
// params: $ids
// returns: record, firstIn, sort
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
RETURN r {.id, .role, .onBehalfOf, .qualifiers, .start, .end, .dateBasis, .observed, .modality, .attributedTo, .status, .confidence, .reference, type: type(r), source: a.id, target: b.id} AS record, r.firstIn AS firstIn, type(r) AS sort
