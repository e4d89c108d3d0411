// purpose: the records of the evidence of some relations, without run fields, and the batch that first wrote each, and the type of its relation
// params: $ids
// returns: record, firstIn, sort
UNWIND $ids AS id
MATCH (e:Evidence {relationId: id})
RETURN e {.id, .relationId, .document, .sentence, .start, .end, .modality, .attributedTo, .status, .confidence, .extractor} AS record, e.firstIn AS firstIn, e.type AS sort
