// purpose: how many relations have both ends among the members
// params: $rows, $members, $types, $direction, $kinds, $ranged, $undated, $from, $to, $modalities, $statuses
// returns: total
UNWIND $rows AS row
MATCH (:Entity {id: row.id})-[r]->(m:Entity)
WHERE $members[m.id] = true
  AND ((size($types) = 0 AND type(r) <> 'MENTIONS') OR type(r) IN $types)
    AND ($direction = 'BOTH' OR ($direction = 'OUT') = (startNode(r).id = row.id))
    AND (size($kinds) = 0 OR m.kind IN $kinds)
    AND (NOT $ranged OR (r.latest = '' AND $undated) OR (r.latest <> '' AND r.latest >= $from AND r.earliest <= $to))
    AND r.modality IN $modalities AND r.status IN $statuses
RETURN count(r) AS total
