// purpose: what entities of these kinds add to an entity, their dates among it
// params: $kinds, $limit
// returns: id, details
MATCH (e:Entity)
WHERE e.kind IN $kinds
RETURN e.id AS id, e.details AS details
LIMIT $limit
