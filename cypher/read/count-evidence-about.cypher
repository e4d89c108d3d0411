// purpose: how much evidence the relations of each entity have, rejected ones apart, counted up to the cap
// params: $ids, $cap
// returns: entity, total
UNWIND $ids AS entity
CALL (entity) {
  MATCH (:Entity {id: entity})-[r]-(:Entity)
  WHERE type(r) <> 'MENTIONS' AND r.status <> 'REJECTED'
  MATCH (v:Evidence {relationId: r.id})
  WHERE v.status <> 'REJECTED'
  WITH v LIMIT $cap
  RETURN count(v) AS total
}
RETURN entity, total
