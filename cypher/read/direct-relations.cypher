// purpose: the relations of these types between two entities of these kinds
// params: $types, $kinds, $modalities, $statuses, $limit
// returns: id, type, source, target, start, end, observed
MATCH (a:Entity)-[r]->(b:Entity)
WHERE type(r) IN $types AND a.kind IN $kinds AND b.kind IN $kinds AND r.modality IN $modalities AND r.status IN $statuses
RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, r.start AS start, r.end AS end, r.observed AS observed
LIMIT $limit
