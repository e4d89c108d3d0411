// purpose: the entities of some kinds that were written after a batch
// params: $since, $kinds, $limit
// returns: id, status, firstIn, changedIn
MATCH (e:Entity)
WHERE e.changedIn > $since AND (size($kinds) = 0 OR e.kind IN $kinds)
RETURN e.id AS id, e.status AS status, e.firstIn AS firstIn, e.changedIn AS changedIn
LIMIT $limit
