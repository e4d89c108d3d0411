// purpose: entities whose derived fields are to be computed again
// params: $limit
// returns: id
MATCH (n:Stale)
RETURN n.id AS id
ORDER BY id
LIMIT $limit
