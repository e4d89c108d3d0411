// purpose: the evidence that stands in each document, by offset, then id
// params: $ids, $limit
// returns: evidence
UNWIND $ids AS id
MATCH (v:Evidence {document: id})
WITH v ORDER BY v.document, v.start, v.id LIMIT $limit
RETURN v {.id, .relationId, .document, .sentence, .start, .end, .modality, .attributedTo, .status, .confidence, .extractor} AS evidence
