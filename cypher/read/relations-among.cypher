// purpose: the relations whose two ends are both members, newest first; members is a map, because a list is searched from its start for every relation
// params: $rows, $members, $types, $direction, $kinds, $ranged, $undated, $from, $to, $modalities, $statuses, $limit
// returns: relation
UNWIND $rows AS row
MATCH (:Entity {id: row.id})-[r]->(m:Entity)
WHERE $members[m.id] = true
  AND ((size($types) = 0 AND type(r) <> 'MENTIONS') OR type(r) IN $types)
    AND ($direction = 'BOTH' OR ($direction = 'OUT') = (startNode(r).id = row.id))
    AND (size($kinds) = 0 OR m.kind IN $kinds)
    AND (NOT $ranged OR (r.latest = '' AND $undated) OR (r.latest <> '' AND r.latest >= $from AND r.earliest <= $to))
    AND r.modality IN $modalities AND r.status IN $statuses
WITH r ORDER BY r.latest DESC, r.id LIMIT $limit
RETURN r {.id, .role, .onBehalfOf, .qualifiers, .start, .end, .earliest, .latest, .dateBasis, .observed, .modality, .attributedTo, .status, .confidence, .reference, type: type(r), source: startNode(r).id, target: endNode(r).id} AS relation
ORDER BY relation.latest DESC, relation.id
