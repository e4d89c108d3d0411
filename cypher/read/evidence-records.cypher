// purpose: the records of the evidence of some relations, without run fields
// params: $ids
// returns: record
UNWIND $ids AS id
MATCH (e:Evidence {relationId: id})
RETURN e {.id, .relationId, .document, .sentence, .start, .end, .modality, .attributedTo, .status, .confidence, .extractor} AS record
