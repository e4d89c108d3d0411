// purpose: one step of a search in breadth: the relations of these types at the entities, but those that lead to a document or a hub which is no end
// params: $ids, $types, $ends, $throughHubs, $modalities, $statuses, $limit
// returns: id, source, target, type, earliest, latest
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r]-(m:Entity)
WHERE type(r) IN $types AND r.modality IN $modalities AND r.status IN $statuses
  AND (m.id IN $ends OR (m.kind <> 'DOCUMENT' AND ($throughHubs OR NOT m.hub)))
RETURN r.id AS id, n.id AS source, m.id AS target, type(r) AS type, r.earliest AS earliest, r.latest AS latest
LIMIT $limit
