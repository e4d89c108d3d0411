// purpose: who signed the agreements that were concluded at each event, counted sets apart
// params: $ids, $modalities, $statuses, $limit
// returns: event, agreement, actor, role, onBehalfOf
UNWIND $ids AS event
MATCH (:Entity {id: event})<-[c:AGREED_AT]-(g:Entity)<-[r:SIGNED]-(a:Entity)
WHERE NOT g.isSet AND c.modality IN $modalities AND c.status IN $statuses AND r.modality IN $modalities AND r.status IN $statuses
WITH event, g.id AS agreement, a.id AS actor, r.role AS role, r.onBehalfOf AS onBehalfOf, r.id AS relation ORDER BY event, agreement, relation LIMIT $limit
RETURN event, agreement, actor, role, onBehalfOf
