// purpose: for each entity its distinct neighbours by type, direction and kind, accepted relations only
// params: $ids, $modalities
// returns: entity, type, direction, kind, count
UNWIND $ids AS entity
MATCH (:Entity {id: entity})-[r]-(m:Entity)
WHERE type(r) <> 'MENTIONS' AND r.status = 'ACCEPTED' AND r.modality IN $modalities
WITH entity, type(r) AS type, CASE WHEN startNode(r).id = entity THEN 'OUT' ELSE 'IN' END AS direction, m.kind AS kind, count(DISTINCT m.id) AS count
RETURN entity, type, direction, kind, count
ORDER BY entity, type, direction, kind
