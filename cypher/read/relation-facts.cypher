// purpose: which relations join whom, for which side and when
// params: $types, $modalities, $statuses, $limit
// returns: id, type, source, target, onBehalfOf, start, end, observed
MATCH (a:Entity)-[r]->(b:Entity)
WHERE ((size($types) = 0 AND type(r) <> 'MENTIONS') OR type(r) IN $types) AND r.modality IN $modalities AND r.status IN $statuses
RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, r.onBehalfOf AS onBehalfOf, r.start AS start, r.end AS end, r.observed AS observed
LIMIT $limit
