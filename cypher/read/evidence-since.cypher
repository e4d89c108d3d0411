// purpose: the evidence of relations of some types that was written after a batch; what was written before batches were noted counts from its first
// params: $since, $types, $limit
// returns: id, relation, status, firstIn, changedIn
MATCH (e:Evidence)
WHERE coalesce(e.changedIn, e.firstIn) > $since AND ((size($types) = 0 AND e.type <> 'MENTIONS') OR e.type IN $types)
RETURN e.id AS id, e.relationId AS relation, e.status AS status, e.firstIn AS firstIn, coalesce(e.changedIn, e.firstIn) AS changedIn
LIMIT $limit
