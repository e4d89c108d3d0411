// purpose: what left after a batch, of some kinds of entity and types of relation
// params: $since, $whats, $kinds, $types, $limit
// returns: id, what, record, firstIn, retiredIn
MATCH (t:Retired)
WHERE t.retiredIn > $since AND t.what IN $whats
  AND CASE WHEN t.what = 'entity' THEN size($kinds) = 0 OR t.sort IN $kinds ELSE (size($types) = 0 AND t.sort <> 'MENTIONS') OR t.sort IN $types END
RETURN t.id AS id, t.what AS what, t.record AS record, t.firstIn AS firstIn, t.retiredIn AS retiredIn
LIMIT $limit
