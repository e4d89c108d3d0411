// purpose: the evidence of each relation by document, then offset
// params: $ids
// returns: evidence
UNWIND $ids AS id
MATCH (v:Evidence {relationId: id})
WITH v ORDER BY v.document, v.start, v.id
RETURN v {.id, .relationId, .document, .sentence, .start, .end, .modality, .attributedTo, .status, .confidence, .extractor} AS evidence
