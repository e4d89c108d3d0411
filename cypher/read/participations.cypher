// purpose: who takes part in which event or agreement, for which side and when
// params: $modalities, $statuses, $limit
// returns: actor, fact, type, role, onBehalfOf, start, end, observed
MATCH (a:Entity)-[r:ATTENDED|HOSTED|SIGNED|PARTY_TO|NEGOTIATES]->(f:Entity)
WHERE r.modality IN $modalities AND r.status IN $statuses
RETURN a.id AS actor, f.id AS fact, type(r) AS type, r.role AS role, r.onBehalfOf AS onBehalfOf, r.start AS start, r.end AS end, r.observed AS observed
LIMIT $limit
