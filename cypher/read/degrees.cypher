// purpose: how many accepted relations each entity has
// params: $ids, $modalities
// returns: entity, degree
UNWIND $ids AS entity
MATCH (:Entity {id: entity})-[r]-(:Entity)
WHERE type(r) <> 'MENTIONS' AND r.status = 'ACCEPTED' AND r.modality IN $modalities
RETURN entity, count(r) AS degree
