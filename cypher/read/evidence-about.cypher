// purpose: for each row's entity a page of the evidence of its relations, rejected ones apart, by document, offset and id
// params: $rows, $limit
// returns: entity, evidence
UNWIND $rows AS row
CALL (row) {
  MATCH (:Entity {id: row.id})-[r]-(:Entity)
  WHERE type(r) <> 'MENTIONS' AND r.status <> 'REJECTED'
  MATCH (v:Evidence {relationId: r.id})
  WHERE v.status <> 'REJECTED' AND v.document >= row.document
    AND (v.document > row.document OR v.start > row.start OR (v.start = row.start AND v.id > row.evidence))
  RETURN v ORDER BY v.document, v.start, v.id LIMIT $limit
}
WITH row.id AS entity, v ORDER BY entity, v.document, v.start, v.id
RETURN entity, v {.id, .relationId, .document, .sentence, .start, .end, .modality, .attributedTo, .status, .confidence, .extractor} AS evidence
