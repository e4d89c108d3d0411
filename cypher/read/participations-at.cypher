// purpose: who attended or hosted each event, and for which side
// params: $ids, $modalities, $statuses, $limit
// returns: event, actor, type, onBehalfOf
UNWIND $ids AS event
MATCH (:Entity {id: event})<-[r:ATTENDED|HOSTED]-(a:Entity)
WHERE r.modality IN $modalities AND r.status IN $statuses
WITH event, a.id AS actor, type(r) AS type, r.onBehalfOf AS onBehalfOf, r.id AS relation ORDER BY event, relation LIMIT $limit
RETURN event, actor, type, onBehalfOf
