// purpose: which of some entities relations join, and by how many; members is a map, because a list is searched from its start for every relation; never a document, and a hub only where asked
// params: $rows, $members, $types, $kinds, $throughHubs, $ranged, $undated, $from, $to, $modalities, $statuses, $limit
// returns: source, target, relations
UNWIND $rows AS row
MATCH (a:Entity {id: row.id})-[r]->(b:Entity)
WHERE $members[b.id] = true AND a.id <> b.id AND a.kind <> 'DOCUMENT' AND b.kind <> 'DOCUMENT'
  AND ($throughHubs OR (NOT a.hub AND NOT b.hub))
  AND (size($types) = 0 OR type(r) IN $types)
  AND (size($kinds) = 0 OR (a.kind IN $kinds AND b.kind IN $kinds))
  AND (NOT $ranged OR (r.latest = '' AND $undated) OR (r.latest <> '' AND r.latest >= $from AND r.earliest <= $to))
  AND r.modality IN $modalities AND r.status IN $statuses
RETURN a.id AS source, b.id AS target, count(r) AS relations
LIMIT $limit
