// purpose: the events of these kinds in a range of days, counted sets apart
// params: $kinds, $ranged, $undated, $from, $to, $limit
// returns: id, details
MATCH (e:Entity)
WHERE e.kind IN $kinds AND NOT e.isSet
  AND (NOT $ranged OR (e.latest = '' AND $undated) OR (e.latest <> '' AND e.latest >= $from AND e.earliest <= $to))
RETURN e.id AS id, e.details AS details
ORDER BY id LIMIT $limit
