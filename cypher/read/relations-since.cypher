// purpose: the relations of some types that were written after a batch
// params: $since, $types, $limit
// returns: id, status, firstIn, changedIn
MATCH (:Entity)-[r]->(:Entity)
WHERE r.changedIn > $since AND ((size($types) = 0 AND type(r) <> 'MENTIONS') OR type(r) IN $types)
RETURN r.id AS id, r.status AS status, r.firstIn AS firstIn, r.changedIn AS changedIn
LIMIT $limit
