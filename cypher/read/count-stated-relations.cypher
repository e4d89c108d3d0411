// purpose: how many relations each document states, counted up to the cap
// params: $ids, $statuses, $cap
// returns: entity, total
UNWIND $ids AS entity
CALL (entity) {
  MATCH (v:Evidence {document: entity})
  WHERE v.type <> 'MENTIONS'
  WITH DISTINCT v.relationId AS id, v.source AS source, v.target AS target
  MATCH (:Entity {id: source})-[r]->(:Entity {id: target})
  WHERE r.id = id AND r.status IN $statuses
  WITH r LIMIT $cap
  RETURN count(r) AS total
}
RETURN entity, total
