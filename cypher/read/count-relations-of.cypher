// purpose: how many relations each row's entity has under the filter, counted up to the cap
// params: $rows, $types, $direction, $kinds, $ranged, $undated, $from, $to, $modalities, $statuses, $cap
// returns: entity, total
UNWIND $rows AS row
CALL (row) {
  MATCH (:Entity {id: row.id})-[r]-(m:Entity)
  WHERE ((size($types) = 0 AND type(r) <> 'MENTIONS') OR type(r) IN $types)
    AND ($direction = 'BOTH' OR ($direction = 'OUT') = (startNode(r).id = row.id))
    AND (size($kinds) = 0 OR m.kind IN $kinds)
    AND (NOT $ranged OR (r.latest = '' AND $undated) OR (r.latest <> '' AND r.latest >= $from AND r.earliest <= $to))
    AND r.modality IN $modalities AND r.status IN $statuses
  WITH r LIMIT $cap
  RETURN count(r) AS total
}
RETURN row.id AS entity, total
