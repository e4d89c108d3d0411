// purpose: for each entity its distinct neighbours, however many relations lead to each, accepted relations only
// params: $ids, $kinds, $modalities
// returns: entity, total
UNWIND $ids AS entity
MATCH (:Entity {id: entity})-[r]-(m:Entity)
WHERE type(r) <> 'MENTIONS' AND r.status = 'ACCEPTED' AND r.modality IN $modalities AND m.id <> entity AND (size($kinds) = 0 OR m.kind IN $kinds)
RETURN entity, count(DISTINCT m.id) AS total
ORDER BY entity
