// purpose: entities of exactly this folded name, so that no text index can crowd them out
// params: $nameKey, $limit
// returns: id
MATCH (n:Entity {nameKey: $nameKey})
RETURN n.id AS id
ORDER BY id
LIMIT $limit
