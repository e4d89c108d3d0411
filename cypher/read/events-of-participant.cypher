// purpose: the events of these kinds that one entity attended or hosted, or at which an agreement that it signed was concluded
// params: $id, $kinds, $ranged, $undated, $from, $to, $limit
// returns: id, details
MATCH (:Entity {id: $id})-[r:ATTENDED|HOSTED|SIGNED]->(m:Entity)
OPTIONAL MATCH (m)-[:AGREED_AT]->(agreed:Entity)
WITH DISTINCT coalesce(agreed, m) AS e
WHERE e.kind IN $kinds AND NOT e.isSet
  AND (NOT $ranged OR (e.latest = '' AND $undated) OR (e.latest <> '' AND e.latest >= $from AND e.earliest <= $to))
RETURN e.id AS id, e.details AS details
ORDER BY id LIMIT $limit
