// purpose: the records of the relations that leave some entities, without run fields
// params: $ids
// returns: record
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
RETURN r {.id, .role, .onBehalfOf, .qualifiers, .start, .end, .dateBasis, .observed, .modality, .attributedTo, .status, .confidence, .reference, type: type(r), source: a.id, target: b.id} AS record
