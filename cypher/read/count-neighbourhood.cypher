// purpose: how many different relations the rows' entities have past each row's date and id
// params: $rows, $types, $direction, $kinds, $ranged, $undated, $from, $to, $modalities, $statuses
// returns: total
UNWIND $rows AS row
MATCH (:Entity {id: row.id})-[r]-(m:Entity)
WHERE r.latest <= row.latest AND (r.latest < row.latest OR r.id > row.relation)
  AND ((size($types) = 0 AND type(r) <> 'MENTIONS') OR type(r) IN $types)
    AND ($direction = 'BOTH' OR ($direction = 'OUT') = (startNode(r).id = row.id))
    AND (size($kinds) = 0 OR m.kind IN $kinds)
    AND (NOT $ranged OR (r.latest = '' AND $undated) OR (r.latest <> '' AND r.latest >= $from AND r.earliest <= $to))
    AND r.modality IN $modalities AND r.status IN $statuses
RETURN count(DISTINCT r.id) AS total
