// purpose: for each row's document a page of the relations that it states, latest possible date first, undated last, then id
// params: $rows, $statuses, $limit
// returns: entity, relation
UNWIND $rows AS row
CALL (row) {
  MATCH (v:Evidence {document: row.id})
  WHERE v.type <> 'MENTIONS'
  WITH DISTINCT row, v.relationId AS id, v.source AS source, v.target AS target
  MATCH (:Entity {id: source})-[r]->(:Entity {id: target})
  WHERE r.id = id AND r.status IN $statuses AND r.latest <= row.latest AND (r.latest < row.latest OR r.id > row.relation)
  RETURN r ORDER BY r.latest DESC, r.id LIMIT $limit
}
WITH row.id AS entity, r ORDER BY entity, r.latest DESC, r.id
RETURN entity, r {.id, .role, .onBehalfOf, .qualifiers, .start, .end, .earliest, .latest, .dateBasis, .observed, .modality, .attributedTo, .status, .confidence, .reference, type: type(r), source: startNode(r).id, target: endNode(r).id} AS relation
