// purpose: for each row's entity a page of its relations, latest possible date first, undated last, then id, past the row's date and id
// params: $rows, $types, $direction, $kinds, $ranged, $undated, $from, $to, $modalities, $statuses, $limit
// returns: entity, relation
UNWIND $rows AS row
CALL (row) {
  MATCH (:Entity {id: row.id})-[r]-(m:Entity)
  WHERE r.latest <= row.latest AND (r.latest < row.latest OR r.id > row.relation)
    AND ((size($types) = 0 AND type(r) <> 'MENTIONS') OR type(r) IN $types)
    AND ($direction = 'BOTH' OR ($direction = 'OUT') = (startNode(r).id = row.id))
    AND (size($kinds) = 0 OR m.kind IN $kinds)
    AND (NOT $ranged OR (r.latest = '' AND $undated) OR (r.latest <> '' AND r.latest >= $from AND r.earliest <= $to))
    AND r.modality IN $modalities AND r.status IN $statuses
  RETURN r ORDER BY r.latest DESC, r.id LIMIT $limit
}
WITH row.id AS entity, r ORDER BY entity, r.latest DESC, r.id
RETURN entity, r {.id, .role, .onBehalfOf, .qualifiers, .start, .end, .earliest, .latest, .dateBasis, .observed, .modality, .attributedTo, .status, .confidence, .reference, type: type(r), source: startNode(r).id, target: endNode(r).id} AS relation
