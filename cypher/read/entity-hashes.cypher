// purpose: a page of what a load compares entities by, in the order of ids
// params: $after, $limit
// returns: id, hash, datasets
MATCH (n:Entity)
WHERE n.id > $after
RETURN n.id AS id, n.hash AS hash, n.datasets AS datasets
ORDER BY id
LIMIT $limit
